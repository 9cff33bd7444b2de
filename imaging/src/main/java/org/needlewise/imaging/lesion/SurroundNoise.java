package org.needlewise.imaging.lesion;

/**
 * What the discriminant picture does on untouched skin.
 *
 * @param sd standard deviation around the local mean
 * @param correlatedMm2 skin area over which one independent piece of it extends
 */
record SurroundNoise(double sd, double correlatedMm2) {
    private static final double LOCAL_MM = 5;
    private static final double PROBE_MM = 1;

    static SurroundNoise of(WorkPicture picture, float[] value, float[] surround) {
        int w = picture.width();
        int h = picture.height();
        double px = picture.pxPerMm();
        float[] local = Filters.localMean(value, surround, w, h, LOCAL_MM * px, 1e-3);
        float[] rest = new float[value.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = surround[i] > 0 ? value[i] - local[i] : 0;
        }
        float[] probe = Filters.localMean(rest, surround, w, h, PROBE_MM * px, 1e-3);
        double raw = Distractors.robustSd(rest, surround);
        double smooth = Distractors.robustSd(probe, surround);
        double correlated = 4 * Math.PI * PROBE_MM * PROBE_MM * smooth * smooth / Math.max(raw * raw, 1e-12);
        return new SurroundNoise(Math.max(raw, 1e-4), Math.max(correlated, 1 / (px * px)));
    }
}
