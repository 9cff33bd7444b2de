package org.needlewise.phantom.skin;

import java.util.SplittableRandom;

/** Random fields of the skin that stay with a person: pigment, blood, relief. Same seed, same skin. */
final class SkinGround {
    private static final double[] MELANIN_SCALES_MM = {26, 9, 3.2, 1.2};
    private static final double[] MELANIN_PARTS = {0.55, 0.5, 0.40, 0.25};
    private static final double[] BLOOD_SCALES_MM = {22, 10, 4.5, 1.6};
    private static final double[] BLOOD_PARTS = {0.6, 0.6, 0.45, 0.25};

    private final SplineNoise[] melanin;
    private final SplineNoise[] blood;
    private final SplineNoise linesA;
    private final SplineNoise linesB;
    private final SplineNoise grain;
    private final SplineNoise swing;
    private final SplineNoise strengthA;
    private final SplineNoise strengthB;
    private final double directionDeg;
    private final double crossingDeg;

    SkinGround(SplittableRandom random) {
        melanin = fields(random, MELANIN_SCALES_MM.length);
        blood = fields(random, BLOOD_SCALES_MM.length);
        SplineNoise[] rest = fields(random, 6);
        linesA = rest[0];
        linesB = rest[1];
        grain = rest[2];
        swing = rest[3];
        strengthA = rest[4];
        strengthB = rest[5];
        directionDeg = random.nextDouble(0, 180);
        crossingDeg = random.nextDouble(55, 85);
    }

    private static SplineNoise[] fields(SplittableRandom random, int n) {
        SplineNoise[] fields = new SplineNoise[n];
        for (int i = 0; i < n; i++) {
            fields[i] = new SplineNoise(random.split());
        }
        return fields;
    }

    /** Pigment's deviation from its mean, relative, standard deviation about 1. */
    double melanin(double u, double v) {
        return octaves(melanin, MELANIN_SCALES_MM, MELANIN_PARTS, u, v);
    }

    /** Blood's deviation from its mean, relative, standard deviation about 1. */
    double blood(double u, double v) {
        return octaves(blood, BLOOD_SCALES_MM, BLOOD_PARTS, u, v);
    }

    /** Height of the fine skin lines, standard deviation about 1: two crossing directions and a grain. */
    double lines(double u, double v) {
        double turn = 9 * swing.at(u / 31, v / 31);
        double a = strokes(linesA, u, v, directionDeg + turn);
        double b = strokes(linesB, u, v, directionDeg + crossingDeg + turn);
        double wa = Math.max(0.1, 0.75 + 0.35 * strengthA.at(u / 17, v / 17));
        double wb = Math.max(0.1, 0.55 + 0.35 * strengthB.at(u / 17, v / 17));
        return wa * a + wb * b + 0.3 * grain.at(u / 0.22, v / 0.22);
    }

    private static double strokes(SplineNoise field, double u, double v, double deg) {
        double c = Math.cos(Math.toRadians(deg));
        double s = Math.sin(Math.toRadians(deg));
        return field.at((c * u + s * v) / 1.5, (-s * u + c * v) / 0.26);
    }

    private static double octaves(SplineNoise[] fields, double[] scales, double[] parts, double u, double v) {
        double sum = 0;
        for (int i = 0; i < fields.length; i++) {
            sum += parts[i] * fields[i].at(u / scales[i] + 40.3 * i, v / scales[i] + 17.7 * i);
        }
        return sum;
    }
}
