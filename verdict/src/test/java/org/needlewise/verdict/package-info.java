/** Tests of the verdict. */
@NullMarked
package org.needlewise.verdict;

import org.jspecify.annotations.NullMarked;
