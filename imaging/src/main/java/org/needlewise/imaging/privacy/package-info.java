/** Takes the location, and everything else that measuring does not need, out of photographs' files. */
@NullMarked
package org.needlewise.imaging.privacy;

import org.jspecify.annotations.NullMarked;
