/** Plans as iCalendar. */
@NullMarked
package org.needlewise.protocol.calendar;

import org.jspecify.annotations.NullMarked;
