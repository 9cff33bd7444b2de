/** What somebody brings along from before: photographs with their days, and series of numbers. */
@NullMarked
package org.needlewise.app.bringing;

import org.jspecify.annotations.NullMarked;
