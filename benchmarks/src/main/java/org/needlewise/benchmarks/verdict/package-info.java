/** Simulated self-trials: how often the verdict errs, how soon it speaks, beside what others would have said. */
@NullMarked
package org.needlewise.benchmarks.verdict;

import org.jspecify.annotations.NullMarked;
