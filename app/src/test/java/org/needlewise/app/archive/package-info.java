/** Tests of the archive. */
@NullMarked
package org.needlewise.app.archive;

import org.jspecify.annotations.NullMarked;
