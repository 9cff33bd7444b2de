/** Colour: CIELAB and CIEDE2000, light fall-off, card-based correction, contrast and skin indices. */
@NullMarked
package org.needlewise.imaging.colour;

import org.jspecify.annotations.NullMarked;
