/** Tests. */
@NullMarked
package org.needlewise.verdict.randomisation;

import org.jspecify.annotations.NullMarked;
