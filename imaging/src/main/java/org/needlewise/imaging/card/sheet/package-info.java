/** The reference card as a PDF page in true millimetres, with instructions. */
@NullMarked
package org.needlewise.imaging.card.sheet;

import org.jspecify.annotations.NullMarked;
