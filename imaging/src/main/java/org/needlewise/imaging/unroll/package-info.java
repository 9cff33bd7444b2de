/** From a photograph and its surface to a millimetre picture of the skin with its mask. */
@NullMarked
package org.needlewise.imaging.unroll;

import org.jspecify.annotations.NullMarked;
