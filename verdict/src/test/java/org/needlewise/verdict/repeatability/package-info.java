/** Tests. */
@NullMarked
package org.needlewise.verdict.repeatability;

import org.jspecify.annotations.NullMarked;
