@NullMarked
package org.needlewise.imaging.lesion;

import org.jspecify.annotations.NullMarked;
