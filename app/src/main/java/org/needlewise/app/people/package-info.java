/** Whose record this is: the person, what they said of themselves, and the one who is asking. */
@NullMarked
package org.needlewise.app.people;

import org.jspecify.annotations.NullMarked;
