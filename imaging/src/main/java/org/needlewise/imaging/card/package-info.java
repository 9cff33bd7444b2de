/** Reference cards from and to files. */
@NullMarked
package org.needlewise.imaging.card;

import org.jspecify.annotations.NullMarked;
