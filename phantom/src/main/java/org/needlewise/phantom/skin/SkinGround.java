package org.needlewise.phantom.skin;

import java.util.SplittableRandom;

/** Random fields of the skin that stay with a person: pigment, blood, relief. Same seed, same skin. */
final class SkinGround {
    private static final double[] MELANIN_SCALES_MM = {26, 9, 3.2};
    private static final double[] BLOOD_SCALES_MM = {22, 10, 4.5};
    private static final double[] PARTS = {0.55, 0.5, 0.42};
    private static final double FINE_MELANIN_MM = 1.1;
    private static final double FINE_BLOOD_MM = 1.6;
    private static final double FINE_PART = 0.25;
    private static final double LINE_LENGTH_MM = 1.9;
    private static final double LINE_WIDTH_MM = 0.27;
    private static final double GRAIN_MM = 0.2;
    private static final double WOBBLE_MM = 2.5;

    private final CoarseField melanin;
    private final CoarseField blood;
    private final CoarseField cosine;
    private final CoarseField sine;
    private final CoarseField strengthA;
    private final CoarseField strengthB;
    private final CoarseField wobble;
    private final SplineNoise fineMelanin;
    private final SplineNoise fineBlood;
    private final SplineNoise linesA;
    private final SplineNoise linesB;
    private final SplineNoise grain;
    private final double crossCos;
    private final double crossSin;

    SkinGround(SplittableRandom random, double halfMm) {
        melanin = octaves(random, MELANIN_SCALES_MM, halfMm);
        blood = octaves(random, BLOOD_SCALES_MM, halfMm);
        fineMelanin = new SplineNoise(random.split());
        fineBlood = new SplineNoise(random.split());
        linesA = new SplineNoise(random.split());
        linesB = new SplineNoise(random.split());
        grain = new SplineNoise(random.split());
        SplineNoise swing = new SplineNoise(random.split());
        double direction = random.nextDouble(0, 180);
        cosine = new CoarseField(halfMm, (u, v) -> Math.cos(turn(direction, swing, u, v)));
        sine = new CoarseField(halfMm, (u, v) -> Math.sin(turn(direction, swing, u, v)));
        SplineNoise a = new SplineNoise(random.split());
        SplineNoise b = new SplineNoise(random.split());
        strengthA = new CoarseField(halfMm, (u, v) -> Math.max(0.15, 0.80 + 0.35 * a.at(u / 15, v / 15)));
        strengthB = new CoarseField(halfMm, (u, v) -> Math.max(0.15, 0.65 + 0.35 * b.at(u / 15, v / 15)));
        SplineNoise edge = new SplineNoise(random.split());
        wobble = new CoarseField(halfMm, (u, v) -> edge.at(u / WOBBLE_MM, v / WOBBLE_MM));
        double crossing = Math.toRadians(random.nextDouble(55, 85));
        crossCos = Math.cos(crossing);
        crossSin = Math.sin(crossing);
    }

    private static double turn(double directionDeg, SplineNoise swing, double u, double v) {
        return Math.toRadians(directionDeg + 7 * swing.at(u / 55, v / 55));
    }

    private static CoarseField octaves(SplittableRandom random, double[] scalesMm, double halfMm) {
        SplineNoise[] fields = new SplineNoise[scalesMm.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new SplineNoise(random.split());
        }
        return new CoarseField(halfMm, (u, v) -> {
            double sum = 0;
            for (int i = 0; i < fields.length; i++) {
                sum += PARTS[i] * fields[i].at(u / scalesMm[i] + 40.3 * i, v / scalesMm[i] + 17.7 * i);
            }
            return sum;
        });
    }

    /** Pigment's deviation from its mean, relative, standard deviation about 1. */
    double melanin(double u, double v) {
        return melanin.at(u, v) + FINE_PART * fineMelanin.at(u / FINE_MELANIN_MM, v / FINE_MELANIN_MM);
    }

    /** Blood's deviation from its mean, relative, standard deviation about 1. */
    double blood(double u, double v) {
        return blood.at(u, v) + FINE_PART * fineBlood.at(u / FINE_BLOOD_MM, v / FINE_BLOOD_MM);
    }

    /** Where a lesion's border strays, standard deviation 1. */
    double wobble(double u, double v) {
        return wobble.at(u, v);
    }

    /** Height of the fine skin lines: furrows in two crossing directions and a grain; about −2 to 1. */
    double lines(double u, double v) {
        double c = cosine.at(u, v);
        double s = sine.at(u, v);
        double a = furrow(linesA, u, v, c, s);
        double b = furrow(linesB, u, v, c * crossCos - s * crossSin, s * crossCos + c * crossSin);
        return strengthA.at(u, v) * a + strengthB.at(u, v) * b + 0.22 * grain.at(u / GRAIN_MM, v / GRAIN_MM);
    }

    /** Narrow valleys between broad plateaus. */
    private static double furrow(SplineNoise field, double u, double v, double c, double s) {
        double n = field.at((c * u + s * v) / LINE_LENGTH_MM, (-s * u + c * v) / LINE_WIDTH_MM);
        double valley = Math.max(0, n - 0.2);
        return 0.35 * n - 0.9 * valley;
    }
}
