package org.needlewise.phantom.skin;

import java.util.SplittableRandom;

/** Standard normal numbers from a seeded generator (Box and Muller 1958). */
final class Normal {
    private Normal() {}

    static double next(SplittableRandom random) {
        double r = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return r * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
