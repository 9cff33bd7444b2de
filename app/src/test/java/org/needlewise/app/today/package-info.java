/** Tests of the first page. */
@NullMarked
package org.needlewise.app.today;

import org.jspecify.annotations.NullMarked;
