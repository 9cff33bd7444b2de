package org.needlewise.imaging.registration;

import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.vision.Contrast;

/**
 * One view of a skin picture for matching, at a working resolution, free of slow changes by local normalisation, with
 * card, background and glare taken out.
 */
final class TexturePlane {
    /** Which property of the skin is looked at. */
    enum Kind {
        /**
         * Blood and pigment: log R − (log G + log B) / 2. Shading scales all three alike and cancels, so furrows lit from
         * the other side neither vanish nor seem to move.
         */
        COLOUR(1, -0.5, -0.5),
        /** Everything, shading too: for skin whose colour is even. */
        LUMINANCE(0.2126, 0.7152, 0.0722);

        private final double red;
        private final double green;
        private final double blue;

        Kind(double red, double green, double blue) {
            this.red = red;
            this.green = green;
            this.blue = blue;
        }
    }

    /** Working resolution sought; fine enough for 0.05 mm, coarse enough to be cheap. */
    static final double WORKING_PX_PER_MM = 5;
    /** Blotches wider than this are as much light as skin. */
    private static final double MEAN_RADIUS_MM = 7;

    /** Phone JPEGs carry colour at half resolution, and noisier than light: finer than this there is only noise. */
    private static final double COLOUR_SMOOTHING_MM = 0.7;

    private static final double SPREAD_RADIUS_MM = 8;
    /** Contrast below this (in logarithm of reflectance) is noise rather than texture. */
    private static final double NOISE_FLOOR = 0.004;

    private static final double DARKEST = 1e-4;
    private static final float GREY_PER_SPREAD = 40;
    private static final float GREATEST = 3.1f;

    private final MillimetreGrid grid;
    private final boolean[] valid;
    private final float[] contrast;

    private TexturePlane(MillimetreGrid grid, boolean[] valid, float[] contrast) {
        this.grid = grid;
        this.valid = valid;
        this.contrast = contrast;
    }

    static TexturePlane of(SkinPicture picture, Kind kind) {
        MillimetreGrid full = picture.grid();
        int step = Math.max(1, (int) Math.round(full.pxPerMm() / WORKING_PX_PER_MM));
        int width = full.width() / step;
        int height = full.height() / step;
        double pxPerMm = full.pxPerMm() / step;
        MillimetreGrid grid =
                new MillimetreGrid(full.xMm((step - 1) / 2.0), full.yMm((step - 1) / 2.0), pxPerMm, width, height);
        float[] logarithm = new float[width * height];
        boolean[] valid = new boolean[width * height];
        reduce(picture, kind, step, width, height, logarithm, valid);
        if (kind == Kind.COLOUR) {
            int radius = Math.max(1, (int) Math.round(COLOUR_SMOOTHING_MM * pxPerMm));
            logarithm = Contrast.smoothValid(logarithm, valid, width, height, radius);
        }
        int mean = Math.max(1, (int) Math.round(MEAN_RADIUS_MM * pxPerMm));
        int spread = Math.max(1, (int) Math.round(SPREAD_RADIUS_MM * pxPerMm));
        float[] contrast = Contrast.normaliseLocally(logarithm, valid, width, height, mean, spread, NOISE_FLOOR);
        for (int i = 0; i < contrast.length; i++) {
            contrast[i] = Math.max(-GREATEST, Math.min(GREATEST, contrast[i]));
        }
        return new TexturePlane(grid, valid, contrast);
    }

    private static void reduce(
            SkinPicture picture, Kind kind, int step, int width, int height, float[] logarithm, boolean[] valid) {
        float[] red = picture.linearRgb().plane(0);
        float[] green = picture.linearRgb().plane(1);
        float[] blue = picture.linearRgb().plane(2);
        boolean[] measurable = picture.measurable().bits();
        int fullWidth = picture.grid().width();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double r = 0;
                double g = 0;
                double b = 0;
                int n = 0;
                for (int j = 0; j < step; j++) {
                    int at = (y * step + j) * fullWidth + x * step;
                    for (int i = at; i < at + step; i++) {
                        if (measurable[i]) {
                            r += red[i];
                            g += green[i];
                            b += blue[i];
                            n++;
                        }
                    }
                }
                if (2 * n > step * step) {
                    valid[y * width + x] = true;
                    logarithm[y * width + x] =
                            (float) (kind.red * log(r / n) + kind.green * log(g / n) + kind.blue * log(b / n));
                }
            }
        }
    }

    /** The same at half the resolution; a sample counts where all four that it averages do. */
    TexturePlane halved() {
        int width = grid.width() / 2;
        int height = grid.height() / 2;
        boolean[] seen = new boolean[width * height];
        float[] mean = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = 2 * y * grid.width() + 2 * x;
                int b = a + grid.width();
                mean[y * width + x] = (contrast[a] + contrast[a + 1] + contrast[b] + contrast[b + 1]) / 4;
                seen[y * width + x] = valid[a] && valid[a + 1] && valid[b] && valid[b + 1];
            }
        }
        MillimetreGrid half = new MillimetreGrid(grid.xMm(0.5), grid.yMm(0.5), grid.pxPerMm() / 2, width, height);
        return new TexturePlane(half, seen, mean);
    }

    private static double log(double reflectance) {
        return Math.log(Math.max(DARKEST, reflectance));
    }

    MillimetreGrid grid() {
        return grid;
    }

    /** Samples of bare skin. */
    boolean[] valid() {
        return valid;
    }

    /** Contrast in local standard deviations, 0 where not valid, clipped to about ±3. */
    float[] contrast() {
        return contrast;
    }

    /** The contrast as 8-bit grey, 128 where it is 0. */
    byte[] grey() {
        return grey(contrast);
    }

    static byte[] grey(float[] contrast) {
        byte[] grey = new byte[contrast.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.round(128 + GREY_PER_SPREAD * contrast[i]);
        }
        return grey;
    }

    /** Valid samples at least a distance away from any that is not. */
    boolean[] inside(double marginMm) {
        return eroded(valid, grid.width(), grid.height(), (int) Math.ceil(marginMm * grid.pxPerMm()));
    }

    /** What is left of a mask after a square of the given half width has gone round its edge. */
    static boolean[] eroded(boolean[] mask, int width, int height, int radius) {
        boolean[] once = new boolean[mask.length];
        for (int y = 0; y < height; y++) {
            erodeLine(mask, once, y * width, 1, width, radius);
        }
        boolean[] twice = new boolean[mask.length];
        for (int x = 0; x < width; x++) {
            erodeLine(once, twice, x, width, height, radius);
        }
        return twice;
    }

    private static void erodeLine(boolean[] from, boolean[] to, int start, int stride, int length, int radius) {
        int run = 0;
        for (int k = 0; k < length + radius; k++) {
            run = k < length && from[start + k * stride] ? run + 1 : 0;
            int centre = k - radius;
            if (centre >= 0) {
                to[start + centre * stride] = run > 2 * radius;
            }
        }
    }
}
