package org.needlewise.imaging.lesion;

/**
 * How lesion and surround look, given an outline: light and tone of the skin taken off, what tells the two apart.
 *
 * @param flat three planes of log reflectance minus the surround's smooth background
 * @param smooth the same, smoothed to the scale at which the covariance is taken
 * @param surround weight of the samples that count as untouched skin
 * @param covariance of {@code smooth} in the surround
 * @param separation lesion against surround
 */
record Appearance(
        float[][] flat, float[][] smooth, float[] surround, double[][] covariance, ColourSeparation separation) {
    private static final double FINEST_COLOUR_MM = 0.4;
    private static final double COARSEST_COLOUR_MM = 1.5;
    private static final double COLOUR_SHARE = 0.3;
    private static final double NARROW_MM = 2;
    private static final double BACKGROUND_MM = 8;
    private static final double FINEST_BACKGROUND_MM = 3;
    private static final double BACKGROUND_SHARE = 2;
    private static final double GAP_MM = 1.0;
    private static final double CORE_MM = 0.3;
    private static final double OUTLIER = 6;
    private static final double CONTRAST_SURROUND_MM = 4;
    private static final double RELIEF_SHADING = 0.04;
    private static final int BANDS = 3;

    /** Learns the appearance for the outline at the zero line of {@code distance} (in samples, positive inside). */
    static Appearance of(WorkPicture picture, float[] usable, float[] distance) {
        double px = picture.pxPerMm();
        // Wide lesions are told apart at a wide scale, where picture noise and fine relief are small.
        double colourMm = COLOUR_SHARE * Math.max(0, halfWidth(distance) / px - NARROW_MM);
        return of(picture, usable, distance, Math.min(COARSEST_COLOUR_MM, FINEST_COLOUR_MM + colourMm));
    }

    /** The same at the finest scale, while it is not yet known how wide the lesion is. */
    static Appearance first(WorkPicture picture, float[] usable, float[] distance) {
        return of(picture, usable, distance, FINEST_COLOUR_MM);
    }

    private static Appearance of(WorkPicture picture, float[] usable, float[] distance, double colourMm) {
        int w = picture.width();
        int h = picture.height();
        double px = picture.pxPerMm();
        float[] surround = new float[usable.length];
        float[] core = new float[usable.length];
        for (int i = 0; i < usable.length; i++) {
            surround[i] = distance[i] < -GAP_MM * px ? usable[i] : 0;
            core[i] = usable[i] * (float) Math.min(1, Math.max(0, distance[i] / (CORE_MM * px)));
        }
        // Skin just beside a narrow mark says most about the skin under it.
        double backgroundMm =
                Math.min(BACKGROUND_MM, Math.max(FINEST_BACKGROUND_MM, BACKGROUND_SHARE * halfWidth(distance) / px));
        float[][] flat = SmoothBackground.removed(picture.log(), surround, w, h, backgroundMm * px);
        float[][] smooth = Filters.localMeans(flat, usable, w, h, colourMm * px, 1e-4);
        double[] difference = ColourSeparation.mean(smooth, core);
        double[] zero = ColourSeparation.mean(smooth, surround);
        for (int c = 0; c < flat.length; c++) {
            difference[c] -= zero[c];
        }
        double[][] covariance = ColourSeparation.covariance(smooth, surround);
        return new Appearance(flat, smooth, surround, covariance, ColourSeparation.of(difference, covariance));
    }

    /** Half the width that a strip with the same mean distance to its edge would have, in samples. */
    static double halfWidth(float[] distance) {
        double sum = 0;
        double n = 1e-9;
        for (float d : distance) {
            if (d > 0) {
                sum += d;
                n++;
            }
        }
        return 2 * sum / n;
    }

    Appearance with(ColourSeparation other) {
        return new Appearance(flat, smooth, surround, covariance, other);
    }

    /** The discriminant picture: 0 in the surround, 1 in the lesion. */
    float[] value() {
        return separation.project(flat);
    }

    /** Regression of each log plane on the soft region, so that soft edges and narrow marks do not read as paler. */
    double[] contrast(WorkPicture work, BoundaryFit.Fitted fit) {
        double[] contrast = new double[flat.length];
        double reach = CONTRAST_SURROUND_MM * work.pxPerMm();
        for (int c = 0; c < contrast.length; c++) {
            double[][] normal = new double[2][3];
            float[] plane = flat[c];
            for (int i = 0; i < plane.length; i++) {
                if (fit.distance()[i] > -reach && work.seen()[i] > 0) {
                    double s = fit.region()[i];
                    normal[0][0]++;
                    normal[0][1] += s;
                    normal[1][1] += s * s;
                    normal[0][2] += plane[i];
                    normal[1][2] += s * plane[i];
                }
            }
            normal[1][0] = normal[0][1];
            normal[0][0] += 1e-9;
            normal[1][1] += 1e-9;
            contrast[c] = SmallMatrix.solve(normal)[1];
        }
        return contrast;
    }

    /** Slopes of a lesion's relief are lit otherwise than skin: that alone makes nothing foreign. */
    private static double[][] shaded(double[][] covariance) {
        double[][] wider = new double[covariance.length][];
        for (int a = 0; a < wider.length; a++) {
            wider[a] = covariance[a].clone();
            for (int b = 0; b < BANDS && a < BANDS; b++) {
                wider[a][b] += RELIEF_SHADING * RELIEF_SHADING;
            }
        }
        return wider;
    }

    /**
     * Takes moles, freckles and the like out of {@code usable}: coloured neither as the surround nor as a share of the
     * lesion's own change.
     */
    void dropOutliers(float[] usable) {
        double[] d = separation.difference();
        double[] wd = SmallMatrix.solve(covariance, d);
        double dd = SmallMatrix.dot(wd, d);
        double[][] inverse = SmallMatrix.inverse(shaded(covariance));
        double[] x = new double[flat.length];
        for (int i = 0; i < usable.length; i++) {
            if (usable[i] > 0) {
                for (int c = 0; c < flat.length; c++) {
                    x[c] = smooth[c][i];
                }
                double share = Math.min(1.5, Math.max(0, SmallMatrix.dot(wd, x) / dd));
                for (int c = 0; c < flat.length; c++) {
                    x[c] -= share * d[c];
                }
                if (SmallMatrix.form(inverse, x) > OUTLIER * OUTLIER) {
                    usable[i] = 0;
                }
            }
        }
    }
}
