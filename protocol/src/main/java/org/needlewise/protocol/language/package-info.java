/** Texts in other languages than that of the tables. */
@NullMarked
package org.needlewise.protocol.language;

import org.jspecify.annotations.NullMarked;
