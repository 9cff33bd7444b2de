package org.needlewise.imaging.unroll;

import java.util.Arrays;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.reading.LinearLight;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.vision.PictureSampler;
import org.needlewise.model.card.CardLayout;

/**
 * Unrolls the skin of one photograph onto a millimetre grid: every sample is looked up where camera and surface say it was
 * seen. What lies outside the frame, beyond the horizon, under the card or is overexposed is left out of the mask.
 */
public final class Unroller {
    /** Beyond this tilt a pixel spreads over more than twice its width of skin: nothing there is measured. */
    public static final double HORIZON_COSINE = 0.5;

    private static final int NODE_SPACING = 8;
    private static final int FRAME_MARGIN_PX = 3;
    private static final int CLIPPED = 254;

    private final ReadPhoto photo;
    private final FittedSurface surface;
    private final CardShadow card;

    public Unroller(ReadPhoto photo, FittedSurface surface, CardLayout layout) {
        this.photo = photo;
        this.surface = surface;
        this.card = new CardShadow(layout, surface);
    }

    /** Unrolls in the photograph's own skin coordinates. */
    public SkinPicture unroll(MillimetreGrid grid) {
        return unroll(grid, SkinMap.identity());
    }

    /** Unrolls onto a grid that is drawn in other skin coordinates, such as the baseline's, with one interpolation. */
    public SkinPicture unroll(MillimetreGrid grid, SkinMap map) {
        int w = grid.width();
        int h = grid.height();
        Nodes nodes = nodes(grid, map);
        float[] x = new float[w * h];
        float[] y = new float[w * h];
        float[] area = new float[w * h];
        float[] cosine = new float[w * h];
        nodes.spread(nodes.px, x, w, h);
        nodes.spread(nodes.py, y, w, h);
        nodes.spread(nodes.area, area, w, h);
        nodes.spread(nodes.cosine, cosine, w, h);
        double pxPerSample = nodes.medianPxPerSample();
        byte[] bgr = PictureSampler.sample(photo.picture(), x, y, w, h, pxPerSample);
        Mask measurable = new Mask(w, h);
        boolean[] bits = measurable.bits();
        float[] own = new float[2 * w];
        int right = photo.picture().width() - FRAME_MARGIN_PX;
        int bottom = photo.picture().height() - FRAME_MARGIN_PX;
        for (int row = 0; row < h; row++) {
            nodes.ownCoordinates(row, w, own);
            for (int column = 0; column < w; column++) {
                int i = row * w + column;
                bits[i] = x[i] > FRAME_MARGIN_PX
                        && y[i] > FRAME_MARGIN_PX
                        && x[i] < right
                        && y[i] < bottom
                        && cosine[i] > HORIZON_COSINE
                        && !clipped(bgr, 3 * i)
                        && !card.covers(own[2 * column], own[2 * column + 1]);
            }
        }
        return new SkinPicture(grid, linear(bgr, w, h), measurable, new Raster(w, h, area));
    }

    private static boolean clipped(byte[] bgr, int i) {
        return (bgr[i] & 0xff) >= CLIPPED || (bgr[i + 1] & 0xff) >= CLIPPED || (bgr[i + 2] & 0xff) >= CLIPPED;
    }

    private Raster linear(byte[] bgr, int w, int h) {
        LinearLight light = photo.light();
        Raster raster = new Raster(w, h, 3);
        float[] red = raster.plane(0);
        float[] green = raster.plane(1);
        float[] blue = raster.plane(2);
        float[] rgb = new float[3];
        for (int i = 0; i < red.length; i++) {
            light.toLinear(bgr[3 * i + 2] & 0xff, bgr[3 * i + 1] & 0xff, bgr[3 * i] & 0xff, rgb, 0);
            red[i] = rgb[0];
            green[i] = rgb[1];
            blue[i] = rgb[2];
        }
        return raster;
    }

    /** The smooth maps are worked out at every eighth sample and interpolated between. */
    private Nodes nodes(MillimetreGrid grid, SkinMap map) {
        int columns = (grid.width() - 1) / NODE_SPACING + 2;
        int rows = (grid.height() - 1) / NODE_SPACING + 2;
        Nodes nodes = new Nodes(columns, rows);
        double[] own = new double[2];
        double[] xyz = new double[3];
        double[] px = new double[2];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                map.apply(grid.xMm(column * NODE_SPACING), grid.yMm(row * NODE_SPACING), own);
                surface.toPhoto(own[0], own[1], xyz, px);
                nodes.ownX[i] = (float) own[0];
                nodes.ownY[i] = (float) own[1];
                nodes.px[i] = xyz[2] > 1 ? (float) px[0] : -1e4f;
                nodes.py[i] = xyz[2] > 1 ? (float) px[1] : -1e4f;
                nodes.cosine[i] = (float) surface.obliquenessCosine(own[0], own[1]);
            }
        }
        nodes.fillAreas(grid, surface);
        return nodes;
    }

    /** Values at the nodes of a coarse lattice, row-major. */
    private static final class Nodes {
        private final int columns;
        private final int rows;
        private final float[] ownX;
        private final float[] ownY;
        private final float[] px;
        private final float[] py;
        private final float[] area;
        private final float[] cosine;

        Nodes(int columns, int rows) {
            this.columns = columns;
            this.rows = rows;
            int n = columns * rows;
            ownX = new float[n];
            ownY = new float[n];
            px = new float[n];
            py = new float[n];
            area = new float[n];
            cosine = new float[n];
        }

        /** Skin area of a sample: area of the grid's cell carried into the photograph's own millimetres. */
        void fillAreas(MillimetreGrid grid, FittedSurface surface) {
            double nodeMm = NODE_SPACING / grid.pxPerMm();
            double cellMm2 = 1 / (grid.pxPerMm() * grid.pxPerMm());
            for (int row = 0; row < rows; row++) {
                int up = Math.max(0, row - 1);
                int down = Math.min(rows - 1, row + 1);
                for (int column = 0; column < columns; column++) {
                    int left = Math.max(0, column - 1);
                    int right = Math.min(columns - 1, column + 1);
                    int i = row * columns + column;
                    int a = row * columns + left;
                    int b = row * columns + right;
                    int c = up * columns + column;
                    int d = down * columns + column;
                    double across = (right - left) * nodeMm;
                    double along = (down - up) * nodeMm;
                    double det = (ownX[b] - ownX[a]) / across * ((ownY[d] - ownY[c]) / along)
                            - (ownX[d] - ownX[c]) / along * ((ownY[b] - ownY[a]) / across);
                    area[i] = (float) (Math.abs(det) * cellMm2 * surface.areaDensity(ownX[i], ownY[i]));
                }
            }
        }

        double medianPxPerSample() {
            double[] steps = new double[rows * (columns - 1)];
            int n = 0;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column + 1 < columns; column++) {
                    int i = row * columns + column;
                    steps[n++] = Math.hypot(px[i + 1] - px[i], py[i + 1] - py[i]) / NODE_SPACING;
                }
            }
            Arrays.sort(steps);
            return steps[n / 2];
        }

        void spread(float[] nodes, float[] samples, int w, int h) {
            for (int row = 0; row < h; row++) {
                int r = row / NODE_SPACING;
                float v = (row - r * NODE_SPACING) / (float) NODE_SPACING;
                int top = r * columns;
                int bottom = top + columns;
                for (int column = 0; column < w; column++) {
                    int c = column / NODE_SPACING;
                    float u = (column - c * NODE_SPACING) / (float) NODE_SPACING;
                    float upper = nodes[top + c] + u * (nodes[top + c + 1] - nodes[top + c]);
                    float lower = nodes[bottom + c] + u * (nodes[bottom + c + 1] - nodes[bottom + c]);
                    samples[row * w + column] = upper + v * (lower - upper);
                }
            }
        }

        /** Own skin coordinates along one row of samples, x and y interleaved. */
        void ownCoordinates(int row, int w, float[] out) {
            int r = row / NODE_SPACING;
            float v = (row - r * NODE_SPACING) / (float) NODE_SPACING;
            int top = r * columns;
            int bottom = top + columns;
            for (int column = 0; column < w; column++) {
                int c = column / NODE_SPACING;
                float u = (column - c * NODE_SPACING) / (float) NODE_SPACING;
                out[2 * column] = mix(ownX, top + c, bottom + c, u, v);
                out[2 * column + 1] = mix(ownY, top + c, bottom + c, u, v);
            }
        }

        private static float mix(float[] nodes, int top, int bottom, float u, float v) {
            float upper = nodes[top] + u * (nodes[top + 1] - nodes[top]);
            float lower = nodes[bottom] + u * (nodes[bottom + 1] - nodes[bottom]);
            return upper + v * (lower - upper);
        }
    }
}
