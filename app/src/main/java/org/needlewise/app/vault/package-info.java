/** Where photographs lie and how private text is kept: the seams that encryption comes in by. */
@NullMarked
package org.needlewise.app.vault;

import org.jspecify.annotations.NullMarked;
