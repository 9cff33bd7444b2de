/** Files in, upright pictures with their colour space and camera data out, or a refusal. */
@NullMarked
package org.needlewise.imaging.reading;

import org.jspecify.annotations.NullMarked;
