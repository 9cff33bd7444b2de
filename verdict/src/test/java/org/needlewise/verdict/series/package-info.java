/** Tests. */
@NullMarked
package org.needlewise.verdict.series;

import org.jspecify.annotations.NullMarked;
