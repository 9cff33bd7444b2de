package org.needlewise.phantom.skin;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Paints a {@link SkinMap}. */
public final class SkinPainter {
    private static final double MELANIN_SWING = 0.10;
    private static final double BLOOD_SWING = 0.10;
    private static final double RING_FROM_MM = 2;
    private static final double RING_TO_MM = 8;
    private static final double BORDER_WOBBLE_MM = 0.13;
    /** Share of the light that a furrow of one unit keeps back. */
    private static final double FURROW_SHADE = 0.045;
    /** Inside the lesion a tan takes less: scar tissue has fewer melanocytes. */
    private static final double TAN_INSIDE = 0.7;

    private final SkinSpec spec;
    private final SkinGround ground;
    private final int size;
    private final float[] nodes;
    private final float[] height;

    private SkinPainter(SkinSpec spec) {
        this.spec = spec;
        this.ground = new SkinGround(new SplittableRandom(spec.seed()), spec.halfMm());
        this.size = (int) Math.ceil(2 * spec.halfMm() * spec.pxPerMm()) + 1;
        this.nodes = new float[size * size * SkinMap.CHANNELS];
        this.height = new float[size * size];
    }

    /** Paints the skin of one visit. */
    public static SkinMap paint(SkinSpec spec) {
        return new SkinPainter(spec).paint();
    }

    private SkinMap paint() {
        Tally tally =
                IntStream.range(0, size).parallel().mapToObj(this::paintRow).reduce(Tally.EMPTY, Tally::plus);
        new SpotPainter(spec, size, nodes, height).paint();
        IntStream.range(1, size - 1).parallel().forEach(this::slopeRow);
        return new SkinMap(
                spec.halfMm(), spec.pxPerMm(), size, nodes, tally.mean(Tally.LESION), tally.mean(Tally.RING));
    }

    private Tally paintRow(int y) {
        double v = mm(y);
        double[] sums = new double[Tally.SLOTS];
        for (int x = 0; x < size; x++) {
            double u = mm(x);
            double inside = inside(u, v);
            double c = Lesion.ramp(inside, spec.lesion().look().edgeMm());
            int i = y * size + x;
            nodes[i * SkinMap.CHANNELS + SkinMap.COVERAGE] = (float) c;
            double lines = ground.lines(u, v) * (1 + (spec.lesion().look().textureRatio() - 1) * c);
            height[i] = (float) (spec.textureMm() * lines + floor(inside));
            double shade = 1 + FURROW_SHADE * Math.min(0, lines);
            double[] rgb = reflectance(u, v, c, shade);
            for (int band = 0; band < 3; band++) {
                nodes[i * SkinMap.CHANNELS + band] = (float) rgb[band];
            }
            if (c >= 0.5) {
                add(sums, Tally.LESION, c, reflectance(u, v, 1, shade));
            } else if (inside <= -RING_FROM_MM && inside >= -RING_TO_MM) {
                add(sums, Tally.RING, 1, rgb);
            }
        }
        return new Tally(sums);
    }

    private static void add(double[] sums, int slot, double weight, double[] rgb) {
        sums[slot] += weight;
        for (int band = 0; band < 3; band++) {
            sums[slot + 1 + band] += weight * rgb[band];
        }
    }

    /** Linear reflectance of a point that the lesion covers to a share c. */
    private double[] reflectance(double u, double v, double c, double shade) {
        LesionLook look = spec.lesion().look();
        double tan = spec.change().tan() * (1 - c * (1 - TAN_INSIDE));
        double melanin = spec.tone().melanin() * (1 + MELANIN_SWING * ground.melanin(u, v)) + tan + c * look.melanin();
        double blood = spec.tone().blood() * (1 + BLOOD_SWING * ground.blood(u, v)) + c * look.blood();
        double[] rgb = new double[3];
        for (int band = 0; band < 3; band++) {
            rgb[band] = shade * SkinOptics.reflectance(band, Math.max(0, melanin), Math.max(0, blood));
        }
        return rgb;
    }

    private double floor(double inside) {
        LesionLook look = spec.lesion().look();
        return look.depthMm() * Lesion.ramp(inside, look.rimMm());
    }

    private double inside(double u, double v) {
        double best = Double.NEGATIVE_INFINITY;
        for (Lesion.Part part : spec.lesion().parts()) {
            double[] box = part.box();
            double margin = RING_TO_MM + 1;
            if (u > box[0] - margin && u < box[2] + margin && v > box[1] - margin && v < box[3] + margin) {
                best = Math.max(best, part.insideMm(u, v));
            }
        }
        return best == Double.NEGATIVE_INFINITY ? best : best + BORDER_WOBBLE_MM * ground.wobble(u, v);
    }

    private void slopeRow(int y) {
        float scale = (float) (spec.pxPerMm() / 2);
        for (int x = 1; x < size - 1; x++) {
            int i = y * size + x;
            nodes[i * SkinMap.CHANNELS + SkinMap.SLOPE_U] = (height[i + 1] - height[i - 1]) * scale;
            nodes[i * SkinMap.CHANNELS + SkinMap.SLOPE_V] = (height[i + size] - height[i - size]) * scale;
        }
    }

    private double mm(int index) {
        return -spec.halfMm() + index / spec.pxPerMm();
    }

    /** Weights and sums of red, green, blue for lesion and ring. */
    private record Tally(double[] sums) {
        static final int LESION = 0;
        static final int RING = 4;
        static final int SLOTS = 8;
        static final Tally EMPTY = new Tally(new double[SLOTS]);

        Tally plus(Tally o) {
            double[] total = new double[sums.length];
            for (int i = 0; i < total.length; i++) {
                total[i] = sums[i] + o.sums[i];
            }
            return new Tally(total);
        }

        double[] mean(int at) {
            double weight = sums[at] > 0 ? sums[at] : 1;
            return new double[] {sums[at + 1] / weight, sums[at + 2] / weight, sums[at + 3] / weight};
        }
    }
}
