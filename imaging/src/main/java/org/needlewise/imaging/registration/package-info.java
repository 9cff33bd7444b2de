/** Skin laid on skin: where a point of one unrolled picture lies in another, and how the skin stretched between. */
@NullMarked
package org.needlewise.imaging.registration;

import org.jspecify.annotations.NullMarked;
