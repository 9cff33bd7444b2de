/** Tests of keeping everything. */
@NullMarked
package org.needlewise.app.keeping;

import org.jspecify.annotations.NullMarked;
