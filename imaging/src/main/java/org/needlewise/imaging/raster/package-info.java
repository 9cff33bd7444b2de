/** Pictures on the heap that every stage shares: planar floats, masks, millimetre grids. */
@NullMarked
package org.needlewise.imaging.raster;

import org.jspecify.annotations.NullMarked;
