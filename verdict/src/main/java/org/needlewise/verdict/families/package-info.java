/** False discovery over the measures of one person. */
@NullMarked
package org.needlewise.verdict.families;

import org.jspecify.annotations.NullMarked;
