/** Tests of what is taken out of photographs' files. */
@NullMarked
package org.needlewise.imaging.privacy;

import org.jspecify.annotations.NullMarked;
