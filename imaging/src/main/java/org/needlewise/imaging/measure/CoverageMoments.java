package org.needlewise.imaging.measure;

/**
 * How fully samples are covered by a lesion, to undo that a texture of amplitude 1 + (r − 1)·c at coverage c looks less
 * changed on the average than it is where the lesion covers fully.
 */
final class CoverageMoments {
    private double sum;
    private double squares;
    private int count;

    void add(double coverage) {
        sum += coverage;
        squares += coverage * coverage;
        count++;
    }

    /**
     * The amplitude r at full coverage, at least 0, that gives mean energy over the samples: the larger root of mean((1 +
     * (r − 1)·c)²) = energy.
     *
     * @param energy mean square of the texture over that of the surround
     */
    double ratioOfFullCoverage(double energy) {
        double first = sum / count;
        double second = squares / count;
        double root = first * first - second * (1 - energy);
        return Math.max(0, 1 + (Math.sqrt(Math.max(0, root)) - first) / second);
    }
}
