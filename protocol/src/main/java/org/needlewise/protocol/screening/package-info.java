/** Who may needle at home, where and when. */
@NullMarked
package org.needlewise.protocol.screening;

import org.jspecify.annotations.NullMarked;
