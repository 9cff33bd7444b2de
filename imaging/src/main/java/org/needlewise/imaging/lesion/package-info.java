/** Finds the lesion inside a lasso, follows it to later visits and takes exact outlines as they are. */
@NullMarked
package org.needlewise.imaging.lesion;

import org.jspecify.annotations.NullMarked;
