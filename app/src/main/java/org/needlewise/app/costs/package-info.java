/** What was paid, at home and to professionals. */
@NullMarked
package org.needlewise.app.costs;

import org.jspecify.annotations.NullMarked;
