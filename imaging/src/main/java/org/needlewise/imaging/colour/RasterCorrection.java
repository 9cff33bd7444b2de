package org.needlewise.imaging.colour;

import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;

/**
 * A correction on whole pictures. The light's quadratic exponent goes along a row by two multiplications a sample, the
 * tone curve by a table: no power, exponential or logarithm a sample.
 */
final class RasterCorrection {
    private final CameraInverse inverse;
    private final CardFrame frame;
    private final CorrectionForm form;
    private final PlaceOnCard places;
    private final ToneTable tone;

    RasterCorrection(CameraInverse inverse, CardFrame frame, CorrectionForm form, PlaceOnCard places) {
        this.inverse = inverse;
        this.frame = frame;
        this.form = form;
        this.places = places;
        this.tone = new ToneTable(inverse);
    }

    void apply(Raster picture, MillimetreGrid grid) {
        int width = picture.width();
        float[][] row = new float[3][width];
        for (int y = 0; y < picture.height(); y++) {
            balanceRow(picture, y, grid, row);
            mixRow(picture, y * width, row);
        }
    }

    /** The three channels side by side: each waits for its own last product only. */
    private void balanceRow(Raster picture, int y, MillimetreGrid grid, float[][] out) {
        double[][] exponents = {exponents(0, y, grid), exponents(1, y, grid), exponents(2, y, grid)};
        double red = exponents[0][0];
        double green = exponents[1][0];
        double blue = exponents[2][0];
        double redRatio = exponents[0][1];
        double greenRatio = exponents[1][1];
        double blueRatio = exponents[2][1];
        double redBend = exponents[0][2];
        double greenBend = exponents[1][2];
        double blueBend = exponents[2][2];
        float[] r = picture.plane(0);
        float[] g = picture.plane(1);
        float[] b = picture.plane(2);
        int first = y * picture.width();
        for (int x = 0; x < picture.width(); x++) {
            out[0][x] = (float) (r[first + x] * red);
            out[1][x] = (float) (g[first + x] * green);
            out[2][x] = (float) (b[first + x] * blue);
            red *= redRatio;
            green *= greenRatio;
            blue *= blueRatio;
            redRatio *= redBend;
            greenRatio *= greenBend;
            blueRatio *= blueBend;
        }
        for (int c = 0; c < 3 && form.tone(); c++) {
            float[] channel = out[c];
            for (int x = 0; x < channel.length; x++) {
                channel[x] = tone.at(channel[x]);
            }
        }
    }

    /** Factor of a row's first sample, ratio of the second to the first, and the ratio's own change a sample. */
    private double[] exponents(int c, int y, MillimetreGrid grid) {
        double yMm = grid.yMm(y);
        double at0 = logFactor(c, grid.xMm(0), yMm);
        double at1 = logFactor(c, grid.xMm(1), yMm);
        double at2 = logFactor(c, grid.xMm(2), yMm);
        return new double[] {Math.exp(at0), Math.exp(at1 - at0), Math.exp(at2 - 2 * at1 + at0)};
    }

    private double logFactor(int c, double xMm, double yMm) {
        return Math.log(inverse.gain(c)) - inverse.logLight(c, frame.terms(places.at(xMm, yMm)));
    }

    private void mixRow(Raster picture, int first, float[][] row) {
        double[][] root = form.mixing() == CorrectionForm.Mixing.ROOT_POLYNOMIAL ? roots(row) : new double[0][];
        for (int i = 0; i < 3; i++) {
            double[] v = new double[6];
            for (int k = 0; k < 6; k++) {
                v[k] = inverse.weight(k, i);
            }
            float[] to = picture.plane(i);
            for (int x = 0; x < row[0].length; x++) {
                double out = v[0] * row[0][x] + v[1] * row[1][x] + v[2] * row[2][x];
                if (root.length > 0) {
                    out += v[3] * root[0][x] * root[1][x]
                            + v[4] * root[1][x] * root[2][x]
                            + v[5] * root[0][x] * root[2][x];
                }
                to[first + x] = (float) out;
            }
        }
    }

    private static double[][] roots(float[][] row) {
        double[][] roots = new double[3][row[0].length];
        for (int c = 0; c < 3; c++) {
            for (int x = 0; x < row[c].length; x++) {
                roots[c][x] = Math.sqrt(Math.max(0, (double) row[c][x]));
            }
        }
        return roots;
    }
}
