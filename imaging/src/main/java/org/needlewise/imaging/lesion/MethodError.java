package org.needlewise.imaging.lesion;

/**
 * What the method gets wrong of an outline's area, as a standard uncertainty: learnt on lesions of known area from what
 * is known without the truth.
 */
final class MethodError {
    private static final double RELATIVE = 0.005;
    private static final double ALONG_MM = 0.004;
    /** Where a mark is no wider than its edge is soft, width and softness look alike. */
    private static final double NARROW_MM = 0.125;

    private static final double SOFT = 0.016;
    private static final double USUAL_EDGE_MM = 0.45;
    private static final double LARGEST = 0.12;
    /** What hardly differs from skin may be taken together with a blotch, or lost in part. */
    private static final double FAINT = 0.45;

    private static final double FAINT_SEPARATION = 4;
    /** Of the method's error, for each part of the area that has come or gone. */
    private static final double MOVED = 4.5;

    private MethodError() {}

    /**
     * Of a lesion sought anew, mm².
     *
     * @param halfWidthMm of the strip that is as deep on the average
     * @param separation Mahalanobis distance of lesion and surround
     */
    static double foundMm2(double areaMm2, double perimeterMm, double edgeMm, double halfWidthMm, double separation) {
        double soft = Math.min(LARGEST, SOFT * Math.pow(edgeMm / USUAL_EDGE_MM, 3));
        double faint = FAINT * Math.min(1, Math.pow(FAINT_SEPARATION / separation, 8));
        double narrow = NARROW_MM * edgeMm / halfWidthMm;
        return Math.sqrt(areaMm2 * areaMm2 * (RELATIVE * RELATIVE + soft * soft + faint * faint)
                + perimeterMm * perimeterMm * (ALONG_MM * ALONG_MM + narrow * narrow));
    }

    /** Of an outline carried over from a baseline, mm²: the baseline's error, and what it does not share with it. */
    static double followedMm2(double areaMm2, Lesion baseline) {
        double before = baseline.uncertainty().methodMm2() / baseline.area().value() * areaMm2;
        return Math.hypot(before, movedMm2(areaMm2, baseline));
    }

    /** Of the change of area since a baseline: a boundary that has moved is wrong in another way than before. */
    static double movedMm2(double areaMm2, Lesion baseline) {
        double changed = Math.abs(areaMm2 / baseline.area().value() - 1);
        return Math.min(Math.sqrt(2), MOVED * changed) * baseline.uncertainty().methodMm2();
    }
}
