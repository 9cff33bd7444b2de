/** Check-ins after a session, what they lock, and the warning signs; usable without a connection. */
@NullMarked
package org.needlewise.app.healing;

import org.jspecify.annotations.NullMarked;
