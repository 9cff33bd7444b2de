/** Tests of bringing along what was before. */
@NullMarked
package org.needlewise.app.bringing;

import org.jspecify.annotations.NullMarked;
