/** Tests of the page that explains. */
@NullMarked
package org.needlewise.app.howitworks;

import org.jspecify.annotations.NullMarked;
