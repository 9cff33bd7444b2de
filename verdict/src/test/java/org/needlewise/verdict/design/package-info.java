/** Tests. */
@NullMarked
package org.needlewise.verdict.design;

import org.jspecify.annotations.NullMarked;
