/** The protocol's rules and texts, in the language of the person who asks. */
@NullMarked
package org.needlewise.app.guidance;

import org.jspecify.annotations.NullMarked;
