package org.needlewise.imaging.lesion;

import java.util.Arrays;
import java.util.Random;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

/**
 * Made-up skin in log reflectance: blotches of blood and melanin at 1 to 8 mm, light falling off, crosshatched fine
 * relief, hairs, moles, camera noise, and a lesion with a soft edge. Figures follow rendered photographs.
 */
final class SyntheticSkin {
    static final double PX_PER_MM = 8;
    static final double[] BLOOD = {-0.06, -0.72, -0.69};
    static final double[] MELANIN = {-0.35, -0.58, -0.74};
    static final double[] SCATTER = {0.5, -0.72, 0.48};

    private final MillimetreGrid grid;
    private final long skin;
    private long visit;
    private double blotch = 0.011;
    private double texture = 0.016;
    private double noise = 0.008;
    private double[] base = {Math.log(0.62), Math.log(0.40), Math.log(0.32)};
    private double[] change = {0, 0, 0};
    private double edgeMm = 0.35;
    private double smoothing = 0.4;
    private double relief;

    SyntheticSkin(long skin, double sideMm) {
        int side = (int) (sideMm * PX_PER_MM);
        this.grid = new MillimetreGrid(-sideMm / 2, -sideMm / 2, PX_PER_MM, side, side);
        this.skin = skin;
        this.visit = skin;
    }

    MillimetreGrid grid() {
        return grid;
    }

    SyntheticSkin visit(long seed) {
        visit = seed;
        return this;
    }

    SyntheticSkin change(double... logRgb) {
        change = logRgb;
        return this;
    }

    SyntheticSkin edge(double mm) {
        edgeMm = mm;
        return this;
    }

    SyntheticSkin noise(double sd) {
        noise = sd;
        return this;
    }

    SyntheticSkin relief(double rim) {
        relief = rim;
        return this;
    }

    SyntheticSkin base(double r, double g, double b) {
        base = new double[] {Math.log(r), Math.log(g), Math.log(b)};
        return this;
    }

    /** The picture with a lesion of the given coverage, or none. */
    SkinPicture paint(float[] coverage) {
        int n = grid.width() * grid.height();
        float[] soft = Filters.gaussian(coverage, grid.width(), grid.height(), edgeMm * PX_PER_MM);
        float[] blood = blotches(11);
        float[] melanin = blotches(12);
        float[] scatter = blotches(13);
        float[] fine = texture();
        float[] dark = distractors();
        Random light = new Random(visit * 31 + 5);
        double gx = 0.15 * light.nextGaussian();
        double gy = 0.15 * light.nextGaussian();
        double gg = -0.1 * light.nextDouble();
        float[] rim = rim(soft, light.nextDouble() * 2 * Math.PI);
        Raster rgb = new Raster(grid.width(), grid.height(), 3);
        for (int c = 0; c < 3; c++) {
            float[] grain = Filters.gaussian(white(new Random(visit * 77 + c), n), grid.width(), grid.height(), 0.6);
            for (int i = 0; i < n; i++) {
                double u = 2.0 * (i % grid.width()) / grid.width() - 1;
                double v = 2.0 * (i / grid.width()) / grid.height() - 1;
                double log = base[c] + gx * u + gy * v + gg * (u * u + v * v) + 0.02 * c * u * gx;
                log += blotch * (BLOOD[c] * 1.6 * blood[i] + MELANIN[c] * 1.2 * melanin[i]);
                log += 0.08 * blotch * SCATTER[c] * scatter[i];
                log += texture * fine[i] * (1 - smoothing * soft[i]) * (1 + 0.15 * c) + rim[i];
                log += change[c] * soft[i] + dark[i] * MELANIN[c] * 2;
                log += noise * 2.1 * grain[i];
                rgb.plane(c)[i] = (float) Math.exp(log);
            }
        }
        Raster area = new Raster(grid.width(), grid.height(), 1);
        Arrays.fill(area.plane(0), (float) (1 / (PX_PER_MM * PX_PER_MM)));
        Mask seen = new Mask(grid.width(), grid.height());
        Arrays.fill(seen.bits(), true);
        return new SkinPicture(grid, rgb, seen, area);
    }

    private float[] rim(float[] soft, double angle) {
        float[] height = Filters.gaussian(soft, grid.width(), grid.height(), 0.8 * PX_PER_MM);
        float[] rim = new float[soft.length];
        int w = grid.width();
        for (int i = w + 1; i < soft.length - w - 1; i++) {
            double dx = (height[i + 1] - height[i - 1]) / 2 * PX_PER_MM;
            double dy = (height[i + w] - height[i - w]) / 2 * PX_PER_MM;
            rim[i] = (float) (relief * (dx * Math.cos(angle) + dy * Math.sin(angle)));
        }
        return rim;
    }

    private float[] blotches(int kind) {
        int n = grid.width() * grid.height();
        float[] sum = new float[n];
        double[] scales = {1, 2, 4, 8};
        for (int k = 0; k < scales.length; k++) {
            add(sum, field(new Random(skin * 1009 + kind * 17 + k), scales[k]), 0.95);
            add(sum, field(new Random(visit * 2003 + kind * 17 + k), scales[k]), 0.3);
        }
        return sum;
    }

    private float[] field(Random random, double sigmaMm) {
        int n = grid.width() * grid.height();
        float[] f = Filters.gaussian(white(random, n), grid.width(), grid.height(), sigmaMm * PX_PER_MM);
        double gain = 2 * Math.sqrt(Math.PI) * sigmaMm * PX_PER_MM;
        for (int i = 0; i < n; i++) {
            f[i] *= (float) gain;
        }
        return f;
    }

    private float[] texture() {
        int w = grid.width();
        int h = grid.height();
        float[] sum = new float[w * h];
        for (int k = 0; k < 2; k++) {
            float[] f = white(new Random(skin * 5003 + k), w * h);
            f = smear(f, w, h, k == 0 ? 1 : -1);
            add(sum, Filters.gaussian(f, w, h, 0.1 * PX_PER_MM), 2.0);
            add(sum, Filters.gaussian(f, w, h, 0.3 * PX_PER_MM), -2.0);
        }
        return sum;
    }

    private static float[] smear(float[] f, int w, int h, int slope) {
        float[] out = new float[f.length];
        int reach = 6;
        for (int y = reach; y < h - reach; y++) {
            for (int x = reach; x < w - reach; x++) {
                float s = 0;
                for (int k = -reach; k <= reach; k++) {
                    s += f[(y + slope * k) * w + x + k];
                }
                out[y * w + x] = s / (float) Math.sqrt(2 * reach + 1);
            }
        }
        return out;
    }

    private float[] distractors() {
        int w = grid.width();
        int h = grid.height();
        float[] dark = new float[w * h];
        Random random = new Random(skin * 7 + 1);
        for (int k = 0; k < 6; k++) {
            double x = w * random.nextDouble();
            double y = h * random.nextDouble();
            double angle = 2 * Math.PI * random.nextDouble();
            double bend = 0.02 * random.nextGaussian();
            for (int s = 0; s < 90; s++) {
                spot(dark, x, y, 0.7, 0.35);
                x += Math.cos(angle);
                y += Math.sin(angle);
                angle += bend;
            }
        }
        for (int k = 0; k < 4; k++) {
            spot(
                    dark,
                    w * random.nextDouble(),
                    h * random.nextDouble(),
                    (0.3 + 0.6 * random.nextDouble()) * PX_PER_MM,
                    0.1 + 0.25 * random.nextDouble());
        }
        return dark;
    }

    private void spot(float[] dark, double cx, double cy, double sigma, double depth) {
        int reach = (int) Math.ceil(3 * sigma);
        for (int y = Math.max(0, (int) cy - reach); y < Math.min(grid.height(), cy + reach); y++) {
            for (int x = Math.max(0, (int) cx - reach); x < Math.min(grid.width(), cx + reach); x++) {
                double r2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
                int i = y * grid.width() + x;
                dark[i] = (float) Math.max(dark[i], depth * Math.exp(-0.5 * r2 / (sigma * sigma)));
            }
        }
    }

    private static void add(float[] sum, float[] other, double gain) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (gain * other[i]);
        }
    }

    private static float[] white(Random random, int n) {
        float[] f = new float[n];
        for (int i = 0; i < n; i++) {
            f[i] = (float) random.nextGaussian();
        }
        return f;
    }
}
