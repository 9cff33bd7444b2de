/** Places on the body that are followed, the pairs among them, and the lot that says which of a pair is treated. */
@NullMarked
package org.needlewise.app.sites;

import org.jspecify.annotations.NullMarked;
