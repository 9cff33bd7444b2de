package org.needlewise.imaging.lesion;

/**
 * Where narrow marks lie, without the blotches of like colour that lean on them: what stands out from both sides
 * clearly, and what carries such a mark on in its own direction.
 */
final class NarrowMarks {
    private static final double PEAK_QUANTILE = 0.98;
    private static final double CLEAR_SHARE = 0.5;
    private static final double CLEAR_QUANTILE = 0.99;
    private static final double TIP_SHARE = 0.25;
    private static final double TIP_QUANTILE = 0.98;
    /** How far from a clear part of a mark its tip may be. */
    private static final double TIP_MM = 6;
    /** A tip goes on in the mark's direction, give or take this many steps. */
    private static final int TURN = 1;
    /** A tip is the crest of what stands out, not the flank of the mark. */
    private static final double CREST_SHARE = 0.8;

    private static final double CREST_MM = 2;
    private static final double SMALLEST_MM2 = 4;

    private final TwoSidedRidge ridge;
    private final double pxPerMm;
    private final boolean[] clear;

    private NarrowMarks(TwoSidedRidge ridge, double pxPerMm) {
        this.ridge = ridge;
        this.pxPerMm = pxPerMm;
        this.clear = new boolean[ridge.strength().length];
    }

    /**
     * Signed distance to the marks, samples, positive inside.
     *
     * @param value discriminant picture, 1 in the mark and 0 in the surround
     * @param surround weight of untouched skin: what it shows as strongly is no mark
     * @param allowed positive where a mark may be
     */
    static float[] distance(WorkPicture picture, float[] value, float[] usable, float[] surround, float[] allowed) {
        int w = picture.width();
        int h = picture.height();
        TwoSidedRidge ridge = TwoSidedRidge.of(value, usable, w, h, picture.pxPerMm());
        NarrowMarks marks = new NarrowMarks(ridge, picture.pxPerMm());
        boolean[] found = marks.found(usable, surround, allowed);
        Components parts = Components.of(found, w, h, true);
        double smallest = SMALLEST_MM2 * picture.pxPerMm() * picture.pxPerMm();
        float[] level = new float[found.length];
        for (int i = 0; i < level.length; i++) {
            level[i] = found[i] && parts.size()[parts.label()[i]] > smallest ? 0.5f : -0.5f;
        }
        return SignedDistance.of(level, w, h);
    }

    private boolean[] found(float[] usable, float[] surround, float[] allowed) {
        float[] strength = ridge.strength();
        float[] within = new float[strength.length];
        for (int i = 0; i < within.length; i++) {
            within[i] = allowed[i] > 0 ? usable[i] : 0;
        }
        double peak = Quantile.of(strength, within, PEAK_QUANTILE);
        double leastClear = Math.max(CLEAR_SHARE * peak, Quantile.of(strength, surround, CLEAR_QUANTILE));
        double leastTip = Math.max(TIP_SHARE * peak, Quantile.of(strength, surround, TIP_QUANTILE));
        for (int i = 0; i < clear.length; i++) {
            clear[i] = allowed[i] > 0 && strength[i] > leastClear;
        }
        boolean[] found = clear.clone();
        int reach = (int) Math.round(TIP_MM * pxPerMm);
        for (int y = reach; y < ridge.height() - reach; y++) {
            for (int i = y * ridge.width() + reach; i < (y + 1) * ridge.width() - reach; i++) {
                found[i] |= allowed[i] > 0 && strength[i] > leastTip && isCrest(i) && carriesOn(i, reach);
            }
        }
        return found;
    }

    private boolean isCrest(int i) {
        int reach = (int) Math.round(CREST_MM * pxPerMm);
        for (int t = -reach; t <= reach; t++) {
            if (ridge.strength()[i] < CREST_SHARE * ridge.strength()[beside(i, t)]) {
                return false;
            }
        }
        return true;
    }

    private int beside(int i, int t) {
        int k = ridge.direction()[i];
        return i
                + (int) Math.round(t * TwoSidedRidge.cosine(k)) * ridge.width()
                - (int) Math.round(t * TwoSidedRidge.sine(k));
    }

    /** Whether a clear part of a mark lies ahead or behind, and goes the same way. */
    private boolean carriesOn(int i, int reach) {
        double c = TwoSidedRidge.cosine(ridge.direction()[i]);
        double s = TwoSidedRidge.sine(ridge.direction()[i]);
        for (int t = -reach; t <= reach; t++) {
            int at = i + (int) Math.round(t * s) * ridge.width() + (int) Math.round(t * c);
            if (clear[at] && ridge.turn(at, i) <= TURN) {
                return true;
            }
        }
        return false;
    }
}
