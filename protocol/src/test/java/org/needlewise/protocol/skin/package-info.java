/** Tests of the cross-section. */
@NullMarked
package org.needlewise.protocol.skin;

import org.jspecify.annotations.NullMarked;
