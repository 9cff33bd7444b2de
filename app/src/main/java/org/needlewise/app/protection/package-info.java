/** Passphrase, recovery key, locking and unlocking, several people on one installation. */
@NullMarked
package org.needlewise.app.protection;

import org.jspecify.annotations.NullMarked;
