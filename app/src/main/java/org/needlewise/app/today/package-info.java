/** The first page: what to do next. */
@NullMarked
package org.needlewise.app.today;

import org.jspecify.annotations.NullMarked;
