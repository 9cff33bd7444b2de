/**
 * What a photograph costs: processor time by stage beside decoding alone, a cold start, memory. Entry points: {@link
 * org.needlewise.benchmarks.speed.SpeedBenchmark}, {@link org.needlewise.benchmarks.speed.HotStages}.
 */
@NullMarked
package org.needlewise.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
