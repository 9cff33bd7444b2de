/** Extent, width and roughness of a lesion that has been outlined. */
@NullMarked
package org.needlewise.imaging.measure;

import org.jspecify.annotations.NullMarked;
