/** Sessions: what stands against one today, the guide through it, and those that have been. */
@NullMarked
package org.needlewise.app.sessions;

import org.jspecify.annotations.NullMarked;
