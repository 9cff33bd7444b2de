/** The printed card: inks and a raster of its layout. */
@NullMarked
package org.needlewise.phantom.card;

import org.jspecify.annotations.NullMarked;
