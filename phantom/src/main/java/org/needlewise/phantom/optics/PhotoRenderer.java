package org.needlewise.phantom.optics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.needlewise.phantom.card.CardRaster;
import org.needlewise.phantom.skin.SkinMap;

/**
 * Renders a view by inverse mapping, averaging samples over each pixel's square in linear light: 2 × 2 on plain skin,
 * 4 × 4 where card, skin border or horizon come into play.
 */
public final class PhotoRenderer {
    private static final int SKIN_SAMPLES = 2;
    private static final int EDGE_SAMPLES = 4;
    /** A cell whose corners lie further apart than this is sampled exactly, mm. */
    private static final double STEEP_MM = 2.5;

    private final View view;
    private final ViewGrid grid;
    private final LinearImage image;
    private final double[][] inks;

    private PhotoRenderer(View view) {
        this.view = view;
        this.grid = new ViewGrid(view);
        int width = view.camera().widthPx();
        int height = view.camera().heightPx();
        this.image = new LinearImage(width, height, new float[3][width * height], new float[width * height]);
        this.inks = view.card().reflectances();
    }

    /** Renders a view. */
    public static LinearImage render(View view) {
        PhotoRenderer renderer = new PhotoRenderer(view);
        IntStream.range(0, renderer.grid.rows - 1).parallel().forEach(renderer::renderCells);
        return renderer.image;
    }

    private void renderCells(int j) {
        double[] sample = new double[ViewGrid.CHANNELS];
        double[] sum = new double[4];
        for (int i = 0; i < grid.columns - 1; i++) {
            Cell cell = classify(i, j);
            for (int y = j * ViewGrid.STEP; y < Math.min((j + 1) * ViewGrid.STEP, image.height()); y++) {
                for (int x = i * ViewGrid.STEP; x < Math.min((i + 1) * ViewGrid.STEP, image.width()); x++) {
                    pixel(x, y, i, j, cell, sample, sum);
                }
            }
        }
    }

    private enum Cell {
        EMPTY,
        SMOOTH,
        CARD,
        EXACT
    }

    private Cell classify(int i, int j) {
        double[] n = grid.nodes();
        int[] corners = {grid.offset(i, j), grid.offset(i + 1, j), grid.offset(i, j + 1), grid.offset(i + 1, j + 1)};
        int seen = 0;
        boolean card = false;
        for (int corner : corners) {
            if (!Double.isNaN(n[corner])) {
                seen++;
                card |= view.card().near(n[corner + ViewGrid.CARD_X], n[corner + ViewGrid.CARD_Y], 1.0);
            }
        }
        if (seen == 0) {
            return Cell.EMPTY;
        }
        double reach = 0;
        for (int corner : corners) {
            reach = Math.max(reach, Math.abs(n[corner] - n[corners[0]]));
            reach = Math.max(reach, Math.abs(n[corner + 1] - n[corners[0] + 1]));
        }
        if (seen < 4 || reach > STEEP_MM) {
            return Cell.EXACT;
        }
        return card ? Cell.CARD : Cell.SMOOTH;
    }

    private void pixel(int x, int y, int i, int j, Cell cell, double[] sample, double[] sum) {
        int at = y * image.width() + x;
        if (cell == Cell.EMPTY) {
            for (float[] plane : image.rgb()) {
                plane[at] = (float) view.background();
            }
            return;
        }
        int n = cell == Cell.SMOOTH ? SKIN_SAMPLES : EDGE_SAMPLES;
        Arrays.fill(sum, 0);
        for (int sy = 0; sy < n; sy++) {
            for (int sx = 0; sx < n; sx++) {
                double px = x - 0.5 + (sx + 0.5) / n;
                double py = y - 0.5 + (sy + 0.5) / n;
                if (cell == Cell.EXACT) {
                    grid.see(px, py, sample);
                } else {
                    interpolate(px, py, i, j, cell == Cell.SMOOTH, sample);
                }
                shade(sample, cell != Cell.SMOOTH, sum);
            }
        }
        double share = 1.0 / (n * n);
        for (int band = 0; band < 3; band++) {
            image.rgb()[band][at] = (float) (sum[band] * share);
        }
        image.coverage()[at] = (float) (sum[3] * share);
    }

    private void interpolate(double px, double py, int i, int j, boolean smooth, double[] out) {
        double[] n = grid.nodes();
        double fx = (px + 0.5) / ViewGrid.STEP - i;
        double fy = (py + 0.5) / ViewGrid.STEP - j;
        int a = grid.offset(i, j);
        int b = grid.offset(i, j + 1);
        int next = ViewGrid.CHANNELS;
        int channels = smooth ? ViewGrid.SKIN_CHANNELS : ViewGrid.CHANNELS;
        for (int c = 0; c < channels; c++) {
            double top = n[a + c] + fx * (n[a + next + c] - n[a + c]);
            double bottom = n[b + c] + fx * (n[b + next + c] - n[b + c]);
            out[c] = top + fy * (bottom - top);
        }
    }

    private void shade(double[] s, boolean cardNear, double[] sum) {
        if (Double.isNaN(s[ViewGrid.U])) {
            for (int band = 0; band < 3; band++) {
                sum[band] += view.background();
            }
            return;
        }
        double ambient = view.light().ambient();
        int ink = cardNear ? view.card().inkAt(s[ViewGrid.CARD_X], s[ViewGrid.CARD_Y]) : CardRaster.OUTSIDE;
        if (ink != CardRaster.OUTSIDE) {
            double light = (ambient + (1 - ambient) * Math.max(0, s[ViewGrid.LIGHT_N])) * s[ViewGrid.FALL];
            double gloss = 0.3 * s[ViewGrid.GLARE];
            for (int band = 0; band < 3; band++) {
                sum[band] += inks[ink][band] * light + gloss;
            }
            return;
        }
        SkinMap skin = view.skin();
        double x = (s[ViewGrid.U] + skin.halfMm()) * skin.pxPerMm();
        double y = (s[ViewGrid.V] + skin.halfMm()) * skin.pxPerMm();
        int ix = (int) Math.min(skin.size() - 2.0, Math.max(0, x));
        int iy = (int) Math.min(skin.size() - 2.0, Math.max(0, y));
        float fx = (float) (x - ix);
        float fy = (float) (y - iy);
        int at = (iy * skin.size() + ix) * SkinMap.CHANNELS;
        int below = at + skin.size() * SkinMap.CHANNELS;
        float[] n = skin.nodes();
        double hu = bilinear(n, at + SkinMap.SLOPE_U, below + SkinMap.SLOPE_U, fx, fy);
        double hv = bilinear(n, at + SkinMap.SLOPE_V, below + SkinMap.SLOPE_V, fx, fy);
        double facing = (s[ViewGrid.LIGHT_N] - hu * s[ViewGrid.LIGHT_U] - hv * s[ViewGrid.LIGHT_V])
                / Math.sqrt(1 + hu * hu + hv * hv);
        double light = (ambient + (1 - ambient) * Math.max(0, facing)) * s[ViewGrid.FALL];
        double gloss = s[ViewGrid.GLARE] * Math.max(0, 1 + 4 * (facing - s[ViewGrid.LIGHT_N]));
        for (int band = 0; band < 3; band++) {
            sum[band] += bilinear(n, at + band, below + band, fx, fy) * light + gloss;
        }
        sum[3] += bilinear(n, at + SkinMap.COVERAGE, below + SkinMap.COVERAGE, fx, fy);
    }

    private static double bilinear(float[] nodes, int at, int below, float fx, float fy) {
        float top = nodes[at] + fx * (nodes[at + SkinMap.CHANNELS] - nodes[at]);
        float bottom = nodes[below] + fx * (nodes[below + SkinMap.CHANNELS] - nodes[below]);
        return top + fy * (bottom - top);
    }
}
