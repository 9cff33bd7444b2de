package org.needlewise.imaging.card;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.needlewise.imaging.quality.EdgeWidth;
import org.needlewise.imaging.reading.LinearLight;
import org.needlewise.imaging.surface.CardObservations;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.vision.NativePicture;

/**
 * Measures where the card's edges are, to a fraction of a pixel, along short profiles across them, in linear light: there
 * a symmetric blur leaves an edge at half of its step, in encoded values it does not.
 *
 * <p>Method: the profile is levelled by its two plateaus; the edge lies where a sharp step of the same total light would
 * lie (integral of the profile). It uses every sample and needs no model of the blur. Reference: Tabatabai and Mitchell
 * (1984), IEEE PAMI 6, 188, moment-preserving edges.
 */
final class EdgeSampler {
    private static final double SPACING_MM = 1.0;
    private static final double CORNER_MARGIN_MM = 0.7;
    private static final double LEAST_STEP = 0.05;
    private static final double LEAST_REACH_PX = 2.5;
    private static final int MOST_SAMPLES = 64;
    private static final double SIGMA_PX = 0.1;
    private static final int BLUR_EVERY = 12;

    private final NativePicture picture;
    private final ByteBuffer pixels;
    /** What each encoded value adds to luminance. */
    private final double[] red;

    private final double[] green;
    private final double[] blue;
    private final double[] profile = new double[MOST_SAMPLES];
    private final List<Double> edgeSigmasPx = new ArrayList<>();

    EdgeSampler(NativePicture picture, LinearLight light) {
        this.picture = picture;
        this.pixels = picture.pixels().order(ByteOrder.LITTLE_ENDIAN);
        this.red = weighted(light.curve(0), 0.3);
        this.green = weighted(light.curve(1), 0.5);
        this.blue = weighted(light.curve(2), 0.2);
    }

    private static double[] weighted(float[] curve, double weight) {
        double[] weighted = new double[curve.length];
        Arrays.setAll(weighted, i -> weight * curve[i]);
        return weighted;
    }

    /** Edge points of the layout near where {@code surface} expects them; those that cannot be seen are left out. */
    CardObservations sample(List<LayoutEdge> edges, FittedSurface surface) {
        int capacity = 0;
        for (LayoutEdge edge : edges) {
            capacity += samplesOn(edge);
        }
        double[][] columns = new double[8][capacity];
        int n = 0;
        for (LayoutEdge edge : edges) {
            int count = samplesOn(edge);
            double length = edge.lengthMm();
            double ux = (edge.x1() - edge.x0()) / length;
            double uy = (edge.y1() - edge.y0()) / length;
            double margin = Math.min(CORNER_MARGIN_MM, length / 3);
            for (int i = 0; i < count; i++) {
                double along = count == 1 ? length / 2 : margin + (length - 2 * margin) * i / (count - 1);
                double[] point = {edge.x0() + ux * along, edge.y0() + uy * along};
                if (measure(point, ux, uy, edge.reachMm(), surface, columns, n)) {
                    n++;
                }
            }
        }
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Arrays.copyOf(columns[c], n);
        }
        return new CardObservations(
                columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6], columns[7]);
    }

    private static int samplesOn(LayoutEdge edge) {
        return Math.max(1, (int) Math.round((edge.lengthMm() - CORNER_MARGIN_MM) / SPACING_MM));
    }

    private boolean measure(
            double[] point, double ux, double uy, double reachMm, FittedSurface surface, double[][] out, int n) {
        double x = point[0];
        double y = point[1];
        double[] at = surface.layoutToPhoto(x, y);
        double[] ahead = surface.layoutToPhoto(x + 0.3 * ux, y + 0.3 * uy);
        // Right hand of the walking direction, y down: the darker side.
        double[] dark = surface.layoutToPhoto(x - reachMm * uy, y + reachMm * ux);
        double tx = ahead[0] - at[0];
        double ty = ahead[1] - at[1];
        double tangent = Math.hypot(tx, ty);
        double nx = -ty / tangent;
        double ny = tx / tangent;
        double reach = (dark[0] - at[0]) * nx + (dark[1] - at[1]) * ny;
        if (reach < 0) {
            nx = -nx;
            ny = -ny;
            reach = -reach;
        }
        if (!(reach >= LEAST_REACH_PX) || !inside(at[0], at[1], reach + tangent + 2)) {
            return false;
        }
        int half = Math.min((MOST_SAMPLES - 1) / 2, (int) Math.ceil(reach * 2));
        double step = reach / half;
        int count = 2 * half + 1;
        for (int k = 0; k < count; k++) {
            double t = (k - half) * step;
            double px = at[0] + nx * t;
            double py = at[1] + ny * t;
            profile[k] = (luminance(px, py)
                            + luminance(px + tx * 0.7, py + ty * 0.7)
                            + luminance(px - tx * 0.7, py - ty * 0.7))
                    / 3;
        }
        double offset = stepPosition(profile, count, step);
        if (Double.isNaN(offset) || Math.abs(offset) > 0.6 * reach) {
            return false;
        }
        if (n % BLUR_EVERY == 0) {
            noteBlur(count, step);
        }
        out[0][n] = x;
        out[1][n] = y;
        out[2][n] = at[0] + nx * offset;
        out[3][n] = at[1] + ny * offset;
        out[4][n] = nx;
        out[5][n] = ny;
        out[6][n] = 1;
        out[7][n] = SIGMA_PX;
        return true;
    }

    /** Median standard deviation of the edges' blur, over all samplings so far; empty when none could be told. */
    OptionalDouble edgeSigmaPx() {
        return edgeSigmasPx.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(edgeSigmasPx.stream().sorted().toList().get(edgeSigmasPx.size() / 2));
    }

    private void noteBlur(int count, double step) {
        float[] copy = new float[count];
        for (int i = 0; i < count; i++) {
            copy[i] = (float) profile[i];
        }
        EdgeWidth.sigmaPx(copy, step).ifPresent(edgeSigmasPx::add);
    }

    /** Offset of the step from the profile's middle, in pixels towards its dark end; NaN where there is no clean step. */
    static double stepPosition(double[] profile, int count, double stepPx) {
        int plateau = Math.max(2, count / 5);
        double light = 0;
        double dark = 0;
        for (int k = 0; k < plateau; k++) {
            light += profile[k];
            dark += profile[count - 1 - k];
        }
        light /= plateau;
        dark /= plateau;
        double contrast = light - dark;
        if (contrast < LEAST_STEP * Math.max(light, 0.05)) {
            return Double.NaN;
        }
        double sum = 0;
        double spread = 0;
        for (int k = 0; k < count; k++) {
            sum += (profile[k] - dark) / contrast;
            if (k < plateau) {
                spread = Math.max(spread, Math.abs(profile[k] - light));
            } else if (k >= count - plateau) {
                spread = Math.max(spread, Math.abs(profile[k] - dark));
            }
        }
        if (spread > 0.2 * contrast) {
            return Double.NaN;
        }
        return (sum - count / 2.0) * stepPx;
    }

    private boolean inside(double x, double y, double margin) {
        return x > margin && y > margin && x < picture.width() - 1 - margin && y < picture.height() - 1 - margin;
    }

    private double luminance(double x, double y) {
        int x0 = (int) x;
        int y0 = (int) y;
        double fx = x - x0;
        double fy = y - y0;
        int row = picture.width() * 3;
        int i = y0 * row + x0 * 3;
        // Six bytes, two pixels side by side, in one read each; what is read beyond them is two pixels off the border.
        long upper = pixels.getLong(i);
        long lower = pixels.getLong(i + row);
        double top = (1 - fx) * luminance((int) upper) + fx * luminance((int) (upper >>> 24));
        double bottom = (1 - fx) * luminance((int) lower) + fx * luminance((int) (lower >>> 24));
        return (1 - fy) * top + fy * bottom;
    }

    /** Luminance of a pixel whose B, G, R are the lowest three bytes. */
    private double luminance(int bgr) {
        return blue[bgr & 0xff] + green[bgr >> 8 & 0xff] + red[bgr >> 16 & 0xff];
    }
}
