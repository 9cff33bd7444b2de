package org.needlewise.imaging.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.needlewise.imaging.colour.PrintProfile.CalibratedCard;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.measurement.Outcome;

/**
 * The same lesion photographed under many lights with many settings, each photograph with its card: how far the contrast
 * wanders, how far it is out, and whether the stated uncertainty is true.
 */
record Repeatability(
        double uncorrectedSd, double sd, double bias, double covered95, double meanResidual, double meanUncertainty) {
    private static final CieLab[] SKIN = {
        new CieLab(72, 9, 15), new CieLab(64, 12, 18), new CieLab(52, 14, 20), new CieLab(38, 13, 16)
    };
    private static final double[][] LESION = {{-4, 5, 0}, {3, -3, -1}, {-6, 3, 4}, {-2, 8, 1}};

    static Repeatability of(CardLayout layout, long seed, int prints, boolean samePhone, boolean profiled) {
        Random random = new Random(seed);
        double raw = 0;
        double own = 0;
        double off = 0;
        double residual = 0;
        double stated = 0;
        int covered = 0;
        int count = 0;
        int groups = 0;
        int cards = 0;
        for (int p = 0; p < prints; p++) {
            Map<String, double[]> print = CameraSimulation.print(layout, random, 2.0);
            double[][] phone = CameraSimulation.phone(random);
            PrintProfile profile = baseline(layout, print, phone, random);
            double[][] found = new double[SKIN.length * LESION.length][10];
            double[][] seen = new double[SKIN.length * LESION.length][10];
            for (int i = 0; i < 10; i++) {
                double[][] used = samePhone ? phone : CameraSimulation.phone(random);
                CameraSimulation photo = CameraSimulation.photo(random, used);
                List<PatchReading> readings = photo.read(layout, print);
                ColourCalibration calibration = measured(
                        profiled
                                ? ColourCalibration.calibrate(readings, layout, profile)
                                : ColourCalibration.calibrate(readings, layout));
                residual += calibration.residualDeltaE00();
                cards++;
                for (int s = 0; s < found.length; s++) {
                    CieLab skin = SKIN[s / LESION.length];
                    double[] step = LESION[s % LESION.length];
                    CieLab lesion = new CieLab(skin.lightness() + step[0], skin.a() + step[1], skin.b() + step[2]);
                    CardPoint at = new CardPoint(40 + 60 * random.nextDouble(), 40 + 60 * random.nextDouble());
                    double[] seenLesion = photo.see(lesion.toLinearRgb(), at);
                    double[] seenSkin = photo.see(skin.toLinearRgb(), at);
                    double[] l = calibration.correct(seenLesion, at);
                    double[] k = calibration.correct(seenSkin, at);
                    CieLab labL = CieLab.ofLinearRgb(l);
                    CieLab labK = CieLab.ofLinearRgb(k);
                    found[s][i] = CieDe2000.difference(labL, labK);
                    seen[s][i] = CieDe2000.difference(CieLab.ofLinearRgb(seenLesion), CieLab.ofLinearRgb(seenSkin));
                    double error = found[s][i] - CieDe2000.difference(lesion, skin);
                    off += error;
                    double[] u = calibration.differenceUncertainty(l, k);
                    double[] truth = step;
                    double[] lab = {labL.lightness() - labK.lightness(), labL.a() - labK.a(), labL.b() - labK.b()};
                    for (int c = 0; c < 3; c++) {
                        covered += Math.abs(lab[c] - truth[c]) <= 1.96 * u[c] ? 1 : 0;
                        stated += u[c];
                        count++;
                    }
                }
            }
            for (int s = 0; s < found.length; s++) {
                own += variance(found[s]);
                raw += variance(seen[s]);
                groups++;
            }
        }
        return new Repeatability(
                Math.sqrt(raw / groups),
                Math.sqrt(own / groups),
                3 * off / count,
                covered / (double) count,
                residual / cards,
                stated / count);
    }

    static PrintProfile baseline(CardLayout layout, Map<String, double[]> print, double[][] phone, Random random) {
        List<CalibratedCard> cards = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<PatchReading> readings = CameraSimulation.photo(random, phone).read(layout, print);
            cards.add(new CalibratedCard(readings, measured(ColourCalibration.calibrate(readings, layout))));
        }
        return PrintProfile.learn(cards);
    }

    static ColourCalibration measured(Outcome<ColourCalibration> outcome) {
        if (outcome instanceof Outcome.Measured<ColourCalibration> m) {
            return m.value();
        }
        throw new AssertionError("refused: " + outcome);
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double v : values) {
            mean += v / values.length;
        }
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return sum / (values.length - 1);
    }
}
