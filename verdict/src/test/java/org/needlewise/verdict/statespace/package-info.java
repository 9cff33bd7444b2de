/** Tests. */
@NullMarked
package org.needlewise.verdict.statespace;

import org.jspecify.annotations.NullMarked;
