package org.needlewise.benchmarks.accuracy;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param scenesPerKind scenes of each kind
 * @param firstSeed of the rendered scenes; tests use none from 900000 on
 * @param widthPx of the photographs; the goals are stated for 4000
 * @param photos of a visit
 * @param crossTalkPhotos of a visit that is faded, narrowed or unchanged; 0 leaves these visits out
 * @param elastixPairs most pairs that elastix registers
 * @param threads 1, or 2 to render the next scene while one is measured
 * @param longest no scene is begun after so long
 */
public record AccuracyOptions(
        int scenesPerKind,
        long firstSeed,
        int widthPx,
        int photos,
        int crossTalkPhotos,
        int elastixPairs,
        int threads,
        Duration longest) {
    /** Seeds from here on are used by no test. */
    public static final long FIRST_SEED = 900_000;

    public AccuracyOptions {
        if (scenesPerKind < 1 || photos < 1 || crossTalkPhotos < 0 || threads < 1 || threads > 2) {
            throw new IllegalArgumentException(scenesPerKind + " scenes, " + photos + " and " + crossTalkPhotos
                    + " photographs, " + threads + " threads");
        }
    }

    /** About 20 minutes on two cores. */
    public static AccuracyOptions full(int scenesPerKind, long firstSeed, int threads, Duration longest) {
        return new AccuracyOptions(scenesPerKind, firstSeed, 4000, 3, 2, 2, threads, longest);
    }

    /** A few minutes: one scene of each kind, one photograph where a full run takes two. */
    public static AccuracyOptions quick(long firstSeed, int threads, Duration longest) {
        return new AccuracyOptions(1, firstSeed, 4000, 2, 1, 1, threads, longest);
    }
}
