package org.needlewise.imaging.lesion;

/**
 * What an outline's area may be off, relative, because the lesion is faint: learnt on lesions of known area from what is
 * known without the truth.
 */
final class FaintError {
    private static final double FOUND = 1.6;
    private static final double USUAL_EDGE_MM = 0.45;
    private static final double LARGEST = 0.12;
    private static final double FOLLOWED = 0.1;

    private FaintError() {}

    /** Of a lesion sought anew: falls with the square of the colour distance, larger where the edge is soft. */
    static double found(Appearance appearance, BoundaryFit.Fitted fit) {
        double separation = appearance.separation().distance();
        double soft = Math.max(1, fit.edgeMm() / USUAL_EDGE_MM);
        return Math.min(LARGEST, FOUND * soft / (separation * separation));
    }

    /** Of a carried outline: its baseline's error and what a fainter picture adds. */
    static double followed(Appearance appearance, Lesion baseline) {
        double before = baseline.uncertainty().methodMm2() / baseline.area().value();
        return Math.hypot(before, FOLLOWED / Math.max(appearance.separation().distance(), 1));
    }
}
