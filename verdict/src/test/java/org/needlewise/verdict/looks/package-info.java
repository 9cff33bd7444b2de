/** Tests. */
@NullMarked
package org.needlewise.verdict.looks;

import org.jspecify.annotations.NullMarked;
