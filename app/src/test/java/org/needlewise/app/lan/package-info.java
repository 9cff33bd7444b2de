/** Tests of the phone's way in. */
@NullMarked
package org.needlewise.app.lan;

import org.jspecify.annotations.NullMarked;
