/** Tests of taking photographs in and measuring them. */
@NullMarked
package org.needlewise.app.photos;

import org.jspecify.annotations.NullMarked;
