/** What happens when the process is killed, the disk is full, the clock goes back, or twenty people come at once. */
@NullMarked
package org.needlewise.app.faults;

import org.jspecify.annotations.NullMarked;
