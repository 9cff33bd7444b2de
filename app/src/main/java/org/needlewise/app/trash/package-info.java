/** One trash for everything that people throw away: thirty days in it, then gone with all that hangs on it. */
@NullMarked
package org.needlewise.app.trash;

import org.jspecify.annotations.NullMarked;
