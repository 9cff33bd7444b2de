/** How needling works: a cross-section to scale, the healing clock, and what is known and what is not. */
@NullMarked
package org.needlewise.app.howitworks;

import org.jspecify.annotations.NullMarked;
