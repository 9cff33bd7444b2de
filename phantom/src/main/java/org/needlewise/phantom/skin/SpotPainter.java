package org.needlewise.phantom.skin;

import java.util.SplittableRandom;

/** Paints what is not lesion: moles, freckles, pimples, hairs. */
final class SpotPainter {
    private static final double[] HAIR_OPTICAL = {0.55, 0.85, 1.3};

    private final SkinSpec spec;
    private final int size;
    private final float[] nodes;
    private final float[] height;

    SpotPainter(SkinSpec spec, int size, float[] nodes, float[] height) {
        this.spec = spec;
        this.size = size;
        this.nodes = nodes;
        this.height = height;
    }

    void paint() {
        SplittableRandom lasting = new SplittableRandom(spec.seed() ^ 0x5eedL);
        for (int i = 0; i < spec.moles(); i++) {
            boolean mole = lasting.nextDouble() < 0.3;
            double radius = mole ? lasting.nextDouble(0.7, 1.8) : lasting.nextDouble(0.35, 0.9);
            double dark = mole ? lasting.nextDouble(0.5, 1.1) : lasting.nextDouble(0.12, 0.4);
            spot(place(lasting), place(lasting), radius, dark, 0.05, mole ? 0.08 : 0);
        }
        SplittableRandom moving = new SplittableRandom(spec.visitSeed());
        for (int i = 0; i < spec.change().newSpots(); i++) {
            spot(place(moving) * 0.7, place(moving) * 0.7, moving.nextDouble(0.8, 2.0), 0.02, 0.35, 0.25);
        }
        for (int i = 0; i < spec.hairs(); i++) {
            hair(moving);
        }
    }

    private double place(SplittableRandom random) {
        return random.nextDouble(-spec.halfMm(), spec.halfMm());
    }

    private void spot(double u, double v, double radius, double melanin, double blood, double rise) {
        double reach = 1.6 * radius + 0.4;
        for (int y = index(v - reach); y <= index(v + reach); y++) {
            for (int x = index(u - reach); x <= index(u + reach); x++) {
                double du = mm(x) - u;
                double dv = mm(y) - v;
                double wobble = 1 + 0.12 * Math.cos(2 * Math.atan2(dv, du) + 7 * u);
                double c = Lesion.ramp(radius * wobble - Math.hypot(du, dv), 0.5 + 0.4 * radius);
                int i = y * size + x;
                height[i] += (float) (rise * c);
                for (int band = 0; band < 3; band++) {
                    nodes[i * SkinMap.CHANNELS + band] *= (float)
                            (SkinOptics.reflectance(band, melanin * c, blood * c) / SkinOptics.reflectance(band, 0, 0));
                }
            }
        }
    }

    private void hair(SplittableRandom random) {
        double u = place(random);
        double v = place(random);
        double heading = random.nextDouble(0, 2 * Math.PI);
        double length = random.nextDouble(4, 13);
        double bend = random.nextDouble(-1.1, 1.1) / length;
        double halfWidth = random.nextDouble(0.03, 0.055);
        double dark = random.nextDouble(0.5, 0.9);
        double step = 0.5 / spec.pxPerMm();
        for (double s = 0; s < length; s += step) {
            u += step * Math.cos(heading);
            v += step * Math.sin(heading);
            heading += bend * step;
            double taper = Math.min(1, 3 * Math.min(s, length - s) / length);
            dab(u, v, halfWidth, dark * taper);
        }
    }

    /** One dot of a hair: nodes nearer than the half width lose light, each node once per hair to good approximation. */
    private void dab(double u, double v, double halfWidth, double dark) {
        double soft = 0.7 / spec.pxPerMm();
        double reach = halfWidth + soft;
        for (int y = index(v - reach); y <= index(v + reach); y++) {
            for (int x = index(u - reach); x <= index(u + reach); x++) {
                double distance = Math.hypot(mm(x) - u, mm(y) - v);
                double c = dark * 0.35 * Lesion.ramp(halfWidth - distance, 2 * soft);
                int i = y * size + x;
                for (int band = 0; band < 3; band++) {
                    nodes[i * SkinMap.CHANNELS + band] *= (float) Math.exp(-c * HAIR_OPTICAL[band]);
                }
            }
        }
    }

    private double mm(int index) {
        return -spec.halfMm() + index / spec.pxPerMm();
    }

    private int index(double mm) {
        return (int) Math.min(size - 1, Math.max(0, Math.round((mm + spec.halfMm()) * spec.pxPerMm())));
    }
}
