/** The only package that knows OpenCV. What it gives and takes are rasters, masks, arrays and native pictures. */
@NullMarked
package org.needlewise.imaging.vision;

import org.jspecify.annotations.NullMarked;
