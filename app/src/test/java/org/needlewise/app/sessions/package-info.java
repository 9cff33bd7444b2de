/** Tests of sessions and of what is followed after them. */
@NullMarked
package org.needlewise.app.sessions;

import org.jspecify.annotations.NullMarked;
