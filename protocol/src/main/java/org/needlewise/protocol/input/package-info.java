/** JSON that people write, read strictly. */
@NullMarked
package org.needlewise.protocol.input;

import org.jspecify.annotations.NullMarked;
