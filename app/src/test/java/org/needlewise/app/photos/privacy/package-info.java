/** Tests of what is taken out of photographs' files. */
@NullMarked
package org.needlewise.app.photos.privacy;

import org.jspecify.annotations.NullMarked;
