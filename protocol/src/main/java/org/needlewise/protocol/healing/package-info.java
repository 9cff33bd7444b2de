/** What is normal after a session, what is a red flag, and when the next session may be. */
@NullMarked
package org.needlewise.protocol.healing;

import org.jspecify.annotations.NullMarked;
