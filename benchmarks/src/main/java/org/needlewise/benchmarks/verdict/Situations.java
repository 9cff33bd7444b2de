package org.needlewise.benchmarks.verdict;

import java.util.List;

/** What is simulated. */
final class Situations {
    private static final double LIGHT = 0.1;
    private static final double FADING = 0.2;

    private Situations() {}

    /** No effect at all. */
    static List<Situation> nothing() {
        return List.of(
                Situation.nothing("no effect, independent visits", 0),
                Situation.nothing("no effect, AR(1) 0.4", 0.4),
                Situation.nothing("no effect, AR(1) 0.8", 0.8),
                Situation.nothing("no effect, AR(1) 0.4, seasonal light", 0.4).withLightAndFading(LIGHT, 0),
                Situation.nothing("no effect, AR(1) 0.4, both sites fading", 0.4)
                        .withLightAndFading(0, FADING),
                Situation.nothing("no effect, AR(1) 0.8, light, fading, irregular visits, photos missing", 0.8)
                        .withLightAndFading(LIGHT, FADING)
                        .irregular(0.15, 4));
    }

    /** Noise that is not what the instrument's repeatability leads to expect. */
    static List<Situation> otherNoise() {
        return List.of(
                Situation.nothing("no effect, AR(1) 0.8, noise 1.7 times the instrument's", 0.8)
                        .withSem(0.06),
                Situation.nothing("no effect, AR(1) 0.8, noise 0.6 times the instrument's", 0.8)
                        .withSem(0.02));
    }

    /** An improvement of two smallest detectable changes on one pair. */
    static List<Situation> onePair() {
        return List.of(
                Situation.effect("2 SDC, 1 pair, independent visits", 0, 2, 1),
                Situation.effect("2 SDC, 1 pair, AR(1) 0.4", 0.4, 2, 1),
                Situation.effect("2 SDC, 1 pair, AR(1) 0.8", 0.8, 2, 1));
    }

    /** A smaller one on six. */
    static List<Situation> sixPairs() {
        return List.of(
                Situation.effect("1 SDC, 6 pairs, independent visits", 0, 1, 6),
                Situation.effect("1 SDC, 6 pairs, AR(1) 0.8", 0.8, 1, 6));
    }

    /** Harm, at once from the first session. */
    static List<Situation> harm() {
        return List.of(
                Situation.effect("−2 SDC, independent visits", 0, -2, 1).atOnce(),
                Situation.effect("−2 SDC, AR(1) 0.4", 0.4, -2, 1).atOnce(),
                Situation.effect("−2 SDC, AR(1) 0.8", 0.8, -2, 1).atOnce());
    }
}
