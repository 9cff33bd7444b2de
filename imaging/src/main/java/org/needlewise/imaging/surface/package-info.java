/** Where the skin is: camera, bent card, curved surface, fitted to one photograph or to a visit; unrolling. */
@NullMarked
package org.needlewise.imaging.surface;

import org.jspecify.annotations.NullMarked;
