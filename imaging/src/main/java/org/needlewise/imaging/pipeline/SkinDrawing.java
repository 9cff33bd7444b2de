package org.needlewise.imaging.pipeline;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.needlewise.imaging.OutputPicture;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

/** Skin and outlines as pictures for people. */
final class SkinDrawing {
    private static final int TABLE = 4096;
    private static final int[] ENCODED = encoded();

    private SkinDrawing() {}

    /** Calibrated skin as 8-bit sRGB. */
    static BufferedImage srgb(SkinPicture picture) {
        int w = picture.grid().width();
        int h = picture.grid().height();
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Raster rgb = picture.linearRgb();
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                row[x] = code(rgb.plane(0)[i]) << 16 | code(rgb.plane(1)[i]) << 8 | code(rgb.plane(2)[i]);
            }
            image.setRGB(0, y, w, 1, row, 0, w);
        }
        return image;
    }

    /** The same with {@link OutputPicture#NO_SKIN} where nothing may be measured. */
    static BufferedImage bare(SkinPicture picture) {
        BufferedImage image = srgb(picture);
        boolean[] measurable = picture.measurable().bits();
        int w = image.getWidth();
        int grey = OutputPicture.NO_SKIN << 16 | OutputPicture.NO_SKIN << 8 | OutputPicture.NO_SKIN;
        for (int i = 0; i < measurable.length; i++) {
            if (!measurable[i]) {
                image.setRGB(i % w, i / w, grey);
            }
        }
        return image;
    }

    private static int code(float linear) {
        int i = Math.round(linear * (TABLE - 1));
        return ENCODED[Math.max(0, Math.min(TABLE - 1, i))];
    }

    private static int[] encoded() {
        int[] table = new int[TABLE];
        for (int i = 0; i < TABLE; i++) {
            double v = i / (double) (TABLE - 1);
            double s = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
            table[i] = (int) Math.round(255 * s);
        }
        return table;
    }

    /**
     * Pieces of the half-coverage contour in skin millimetres, {@code [x0, y0, x1, y1]}, by marching squares (Lorensen
     * and Cline 1987, in the plane).
     */
    static List<double[]> contour(MillimetreGrid grid, Raster coverage) {
        List<double[]> pieces = new ArrayList<>();
        for (int y = 0; y + 1 < grid.height(); y++) {
            for (int x = 0; x + 1 < grid.width(); x++) {
                double[] corners = {
                    coverage.at(0, x, y) - 0.5,
                    coverage.at(0, x + 1, y) - 0.5,
                    coverage.at(0, x + 1, y + 1) - 0.5,
                    coverage.at(0, x, y + 1) - 0.5
                };
                List<double[]> crossings = crossings(corners, x, y);
                for (int i = 0; i + 1 < crossings.size(); i += 2) {
                    double[] a = crossings.get(i);
                    double[] b = crossings.get(i + 1);
                    pieces.add(new double[] {grid.xMm(a[0]), grid.yMm(a[1]), grid.xMm(b[0]), grid.yMm(b[1])});
                }
            }
        }
        return pieces;
    }

    private static List<double[]> crossings(double[] corners, int x, int y) {
        double[][] at = {{x, y}, {x + 1.0, y}, {x + 1.0, y + 1.0}, {x, y + 1.0}};
        List<double[]> crossings = new ArrayList<>(4);
        for (int i = 0; i < 4; i++) {
            int j = (i + 1) % 4;
            if (corners[i] > 0 != corners[j] > 0) {
                double t = corners[i] / (corners[i] - corners[j]);
                crossings.add(
                        new double[] {at[i][0] + t * (at[j][0] - at[i][0]), at[i][1] + t * (at[j][1] - at[i][1])});
            }
        }
        return crossings;
    }
}
