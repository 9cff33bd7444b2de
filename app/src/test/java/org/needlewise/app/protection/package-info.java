/** Tests of passphrases, recovery keys, locking and several people. */
@NullMarked
package org.needlewise.app.protection;

import org.jspecify.annotations.NullMarked;
