/** Tests of the trash. */
@NullMarked
package org.needlewise.app.trash;

import org.jspecify.annotations.NullMarked;
