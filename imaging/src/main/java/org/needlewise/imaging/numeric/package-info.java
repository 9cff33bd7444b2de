/** Small dense numerics in double precision that the geometry needs: least squares, linear systems. */
@NullMarked
package org.needlewise.imaging.numeric;

import org.jspecify.annotations.NullMarked;
