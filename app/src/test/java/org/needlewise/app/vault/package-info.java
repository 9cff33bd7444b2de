/** Tests of the vault. */
@NullMarked
package org.needlewise.app.vault;

import org.jspecify.annotations.NullMarked;
