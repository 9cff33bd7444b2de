/** Skin in cross-section under a needling device, for drawing it to scale. */
@NullMarked
package org.needlewise.protocol.skin;

import org.jspecify.annotations.NullMarked;
