/** Photographs in, measurement or refusal out: the pipeline as a whole. */
@NullMarked
package org.needlewise.imaging;

import org.jspecify.annotations.NullMarked;
