/** House rules that the build holds: what may see what, and how the sources look. */
@NullMarked
package org.needlewise.architecture;

import org.jspecify.annotations.NullMarked;
