/**
 * How far the engine's figures are from truth, on rendered photographs that no test uses and on samples where they are
 * present. Entry point: {@link org.needlewise.benchmarks.accuracy.AccuracyBenchmark}.
 */
@NullMarked
package org.needlewise.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
