/** Tests. */
@NullMarked
package org.needlewise.verdict.families;

import org.jspecify.annotations.NullMarked;
