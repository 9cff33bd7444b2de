package org.needlewise.benchmarks.verdict;

/**
 * How much is simulated.
 *
 * @param lives of each situation, at least 1
 * @param seed of the first life
 * @param threads 1 or more
 */
public record VerdictOptions(int lives, long seed, int threads) {
    public VerdictOptions {
        if (lives < 1 || threads < 1) {
            throw new IllegalArgumentException(lives + " lives, " + threads + " threads");
        }
    }
}
