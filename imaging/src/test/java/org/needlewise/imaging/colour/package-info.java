/** Tests of colour, with a simulated phone camera as their vocabulary. */
@NullMarked
package org.needlewise.imaging.colour;

import org.jspecify.annotations.NullMarked;
