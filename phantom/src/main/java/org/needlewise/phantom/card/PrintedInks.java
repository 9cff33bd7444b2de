package org.needlewise.phantom.card;

import java.util.SplittableRandom;
import org.needlewise.model.card.CardLayout.MeasuredLabD50;
import org.needlewise.model.card.CardLayout.NominalSrgb;
import org.needlewise.model.card.CardLayout.Patch;

/**
 * What a home printer makes of the nominal colours: a tone curve, a mixing of the bands, a black that is not black, on
 * paper that is not perfectly white.
 *
 * @param paper linear reflectance of the bare paper, r, g, b
 * @param black share of the paper's light that full ink still returns
 * @param tone exponent on linear nominal values
 * @param mixing 3 x 3, row by row, rows sum to 1
 */
public record PrintedInks(double[] paper, double black, double tone, double[] mixing) {

    /** Inks as the file says, on perfect paper. */
    public static PrintedInks nominal() {
        return new PrintedInks(new double[] {1, 1, 1}, 0, 1, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
    }

    /** The inks of one print, by seed. */
    public static PrintedInks random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double white = random.nextDouble(0.85, 0.91);
        double tint = random.nextDouble(-0.008, 0.012);
        double[] mixing = new double[9];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int column = 0; column < 3; column++) {
                double value = row == column ? 1 : random.nextDouble(-0.03, 0.07);
                mixing[3 * row + column] = value;
                sum += value;
            }
            for (int column = 0; column < 3; column++) {
                mixing[3 * row + column] /= sum;
            }
        }
        return new PrintedInks(
                new double[] {white - tint, white, white + tint},
                random.nextDouble(0.015, 0.035),
                random.nextDouble(0.92, 1.12),
                mixing);
    }

    /** Linear reflectance of a patch, r, g, b. */
    public double[] of(Patch patch) {
        if (patch.colour() instanceof NominalSrgb nominal) {
            return printed(linear(nominal.red()), linear(nominal.green()), linear(nominal.blue()));
        }
        if (patch.colour() instanceof MeasuredLabD50 lab) {
            return LabD50.toLinearSrgb(lab);
        }
        throw new IllegalStateException("patch " + patch.name());
    }

    /** Linear reflectance of the ink that tags and ticks are printed with. */
    public double[] ofBlack() {
        return printed(0, 0, 0);
    }

    private double[] printed(double r, double g, double b) {
        double[] nominal = {Math.pow(r, tone), Math.pow(g, tone), Math.pow(b, tone)};
        double[] out = new double[3];
        for (int row = 0; row < 3; row++) {
            double mixed = 0;
            for (int column = 0; column < 3; column++) {
                mixed += mixing[3 * row + column] * nominal[column];
            }
            out[row] = paper[row] * (black + (1 - black) * Math.min(1, Math.max(0, mixed)));
        }
        return out;
    }

    private static double linear(int srgb) {
        double c = srgb / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
