/** The plan, the days it keeps free, and its calendar. */
@NullMarked
package org.needlewise.app.planning;

import org.jspecify.annotations.NullMarked;
