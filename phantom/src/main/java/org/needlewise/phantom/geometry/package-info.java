/** Surfaces, camera, card placement and strain: where a skin point appears in a photograph. */
@NullMarked
package org.needlewise.phantom.geometry;

import org.jspecify.annotations.NullMarked;
