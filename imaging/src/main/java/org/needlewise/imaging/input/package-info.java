/** Small files that people write: outlines, points, point pairs. Strict, with the place of every error. */
@NullMarked
package org.needlewise.imaging.input;

import org.jspecify.annotations.NullMarked;
