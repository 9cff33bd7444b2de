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
        double[][] row = new double[3][width];
        for (int y = 0; y < picture.height(); y++) {
            for (int c = 0; c < 3; c++) {
                balanceRow(picture.plane(c), c, y, width, grid, row[c]);
            }
            mixRow(picture, y * width, row);
        }
    }

    private void balanceRow(float[] plane, int c, int y, int width, MillimetreGrid grid, double[] out) {
        double yMm = grid.yMm(y);
        double at0 = logFactor(c, grid.xMm(0), yMm);
        double at1 = logFactor(c, grid.xMm(1), yMm);
        double at2 = logFactor(c, grid.xMm(2), yMm);
        double factor = Math.exp(at0);
        double ratio = Math.exp(at1 - at0);
        double bend = Math.exp(at2 - 2 * at1 + at0);
        int first = y * width;
        for (int x = 0; x < width; x++) {
            float balanced = (float) (plane[first + x] * factor);
            out[x] = form.tone() ? tone.at(balanced) : balanced;
            factor *= ratio;
            ratio *= bend;
        }
    }

    private double logFactor(int c, double xMm, double yMm) {
        return Math.log(inverse.gain(c)) - inverse.logLight(c, frame.terms(places.at(xMm, yMm)));
    }

    private void mixRow(Raster picture, int first, double[][] row) {
        boolean roots = form.mixing() == CorrectionForm.Mixing.ROOT_POLYNOMIAL;
        double[][] w = new double[3][6];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 6; k++) {
                w[i][k] = inverse.weight(k, i);
            }
        }
        for (int x = 0; x < row[0].length; x++) {
            double r = row[0][x];
            double g = row[1][x];
            double b = row[2][x];
            double sr = roots ? Math.sqrt(Math.max(0, r)) : 0;
            double sg = roots ? Math.sqrt(Math.max(0, g)) : 0;
            double sb = roots ? Math.sqrt(Math.max(0, b)) : 0;
            for (int i = 0; i < 3; i++) {
                double[] v = w[i];
                double out = v[0] * r + v[1] * g + v[2] * b;
                if (roots) {
                    out += v[3] * sr * sg + v[4] * sg * sb + v[5] * sr * sb;
                }
                picture.plane(i)[first + x] = (float) out;
            }
        }
    }
}
