/** Tests. */
@NullMarked
package org.needlewise.benchmarks.verdict;

import org.jspecify.annotations.NullMarked;
