package org.needlewise.imaging.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.NominalSrgb;
import org.needlewise.model.card.CardLayout.Patch;

/**
 * A phone camera, the lamp it is used under and a home printer, all at random from a seed: light that falls off,
 * cross-talk of channels, white balance that misses, exposure, a tone curve, noise and eight bits.
 */
final class CameraSimulation {
    private final Random random;
    private final double[][] mixing;
    private final double[] balance;
    private final double exposure;
    private final double gamma;
    private final double shoulder;
    private final double[] light;
    private final double[] tint;
    private final double noise;

    private CameraSimulation(Random random, double[][] mixing) {
        this.random = random;
        this.mixing = mixing;
        this.balance = new double[] {exp(0.08), 1, exp(0.08)};
        this.exposure = 0.55 + 0.3 * random.nextDouble();
        this.gamma = exp(0.06);
        this.shoulder = 0.35 * random.nextDouble();
        this.light = new double[] {
            0.15 * random.nextGaussian(),
            0.15 * random.nextGaussian(),
            0.04 * random.nextGaussian(),
            0.04 * random.nextGaussian(),
            0.04 * random.nextGaussian()
        };
        this.tint = new double[] {0.01 * random.nextGaussian(), 0.01 * random.nextGaussian()};
        this.noise = 0.002;
    }

    /** Cross-talk of a phone; rows sum to one so that grey stays grey. */
    static double[][] phone(Random random) {
        return crosstalk(random, 0.05);
    }

    /** A photograph with this phone under a lamp of its own, whose spectrum shifts the cross-talk a little. */
    static CameraSimulation photo(Random random, double[][] phone) {
        return new CameraSimulation(random, SmallMatrix.times(crosstalk(random, 0.015), phone));
    }

    /** A print of a card: every ink off its file value by about this much in each of L, a, b; paper not quite white. */
    static Map<String, double[]> print(CardLayout layout, Random random, double sigma) {
        Map<String, double[]> inks = new TreeMap<>();
        for (Patch patch : layout.patches()) {
            NominalSrgb srgb = (NominalSrgb) patch.colour();
            CieLab lab = CieLab.ofSrgb(srgb.red(), srgb.green(), srgb.blue());
            inks.computeIfAbsent(patch.name(), n -> shifted(lab, random, sigma));
        }
        inks.put(PatchReading.PAPER, shifted(new CieLab(95, 0.5, -2), random, sigma / 3));
        return inks;
    }

    /** What the camera's file holds, linearised, where a reflectance lies at a place; averaged over many samples. */
    double[] see(double[] reflectance, CardPoint at) {
        double x = (at.xMm() - 60) / 100;
        double y = (at.yMm() - 60) / 100;
        double fall = light[0] * x + light[1] * y + light[2] * x * x + light[3] * x * y + light[4] * y * y;
        double[] lit = new double[3];
        for (int c = 0; c < 3; c++) {
            double own = c == 0 ? tint[0] * x : c == 2 ? tint[1] * y : 0;
            lit[c] = reflectance[c] * exposure * Math.exp(fall + own);
        }
        double[] seen = SmallMatrix.times(mixing, lit);
        for (int c = 0; c < 3; c++) {
            double v = Math.max(0, seen[c] * balance[c] * (1 + noise * random.nextGaussian()));
            seen[c] = Math.min(1, tone(v));
        }
        return seen;
    }

    /** Readings of every patch and of the bare paper. */
    List<PatchReading> read(CardLayout layout, Map<String, double[]> print) {
        List<PatchReading> readings = new ArrayList<>();
        for (Patch patch : layout.patches()) {
            readings.add(reading(patch.name(), inkOf(print, patch.name()), patch.centre()));
        }
        for (CardPoint white : layout.white()) {
            readings.add(reading(PatchReading.PAPER, inkOf(print, PatchReading.PAPER), white));
        }
        return readings;
    }

    private static double[] inkOf(Map<String, double[]> print, String name) {
        double[] ink = print.get(name);
        if (ink == null) {
            throw new IllegalArgumentException("no ink " + name);
        }
        return ink;
    }

    private PatchReading reading(String name, double[] reflectance, CardPoint at) {
        float[][] samples = new float[3][64];
        double[] mean = see(reflectance, at);
        for (int i = 0; i < 64; i++) {
            for (int c = 0; c < 3; c++) {
                double v = mean[c] * (1 + 0.02 * random.nextGaussian()) + 0.0005 * random.nextGaussian();
                samples[c][i] = (float) CieLab.linearOfSrgb(Math.round(255 * encoded(v)) / 255.0);
            }
        }
        return PatchReading.of(name, samples, at);
    }

    private static double encoded(double linear) {
        double v = Math.min(1, Math.max(0, linear));
        return v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
    }

    /** A power and a shoulder: contrast in the middle, compression in the lights. */
    private double tone(double v) {
        double powered = 0.4 * Math.pow(v / 0.4, gamma);
        return powered * (1 + shoulder * 0.5) / (1 + shoulder * powered * powered * 2);
    }

    private double exp(double sd) {
        return Math.exp(sd * random.nextGaussian());
    }

    private static double[][] crosstalk(Random random, double sd) {
        double[][] m = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double off = 0;
            for (int j = 0; j < 3; j++) {
                if (i != j) {
                    m[i][j] = sd * random.nextGaussian();
                    off += m[i][j];
                }
            }
            m[i][i] = 1 - off;
        }
        return m;
    }

    private static double[] shifted(CieLab lab, Random random, double sigma) {
        return new CieLab(
                        lab.lightness() + sigma * random.nextGaussian(),
                        lab.a() + sigma * random.nextGaussian(),
                        lab.b() + sigma * random.nextGaussian())
                .toLinearRgb();
    }
}
