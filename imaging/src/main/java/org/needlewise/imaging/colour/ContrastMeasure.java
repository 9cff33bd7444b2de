package org.needlewise.imaging.colour;

import java.util.List;
import org.needlewise.imaging.colour.SkinBlocks.Block;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.measurement.Measurement.Contrast;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.quantity.Degrees;
import org.needlewise.model.quantity.DeltaE;
import org.needlewise.model.quantity.LabDifference;
import org.needlewise.model.quantity.OpticalIndex;

/**
 * Colour of a lesion against the untouched skin around it, in one calibrated photograph.
 *
 * <p>Measures: ΔL*, Δa*, Δb*, ΔE00, erythema and melanin index, ITA° of the surround. Unit: CIELAB (D65, 2°), hundredths
 * of a decade of linear reflectance, degrees. Method: mean light of small blocks of lesion and of the ring around it; log
 * reflectance regressed on the lesion's coverage and on a background that tilts and bends a little; the contrast of full
 * coverage, the lesion's own colour, is put on the surround's mean colour. Assumes: coverage and surround on the picture's grid; surround on all sides, or near. Fails
 * when: a shadow's edge or a large blotch lies just where the lesion does. References: Diffey, Oliver &amp; Farr (1984)
 * for the erythema index; Takiwaki (1998) for the melanin index; Chardon, Cretois &amp; Hourseau (1991) for ITA°.
 */
public final class ContrastMeasure {
    private static final double DECADE = 100 / Math.log(10);

    /** Blocks that each side needs so that a mean is more than a guess. */
    private static final double LEAST_BLOCKS = 0.2;

    private ContrastMeasure() {}

    /** What was measured of colour, lesion minus surround; ITA of the surround alone. */
    public record SkinColour(Contrast contrast, OpticalIndex erythema, OpticalIndex melanin, Degrees ita) {}

    /**
     * Measures one lesion.
     *
     * @param picture already calibrated
     * @param coverage share of each sample that the lesion covers, 0..1, row-major on the picture's grid
     * @param surround how much each sample counts as untouched skin, 0..1, alike
     * @param calibration that the picture was calibrated with, for the uncertainty
     */
    public static Outcome<SkinColour> measure(
            SkinPicture picture, float[] coverage, float[] surround, ColourCalibration calibration) {
        List<Block> blocks = SkinBlocks.of(picture, coverage, surround);
        if (weight(blocks, true) < LEAST_BLOCKS) {
            return Outcome.refused(RefusalCode.NO_LESION);
        }
        if (weight(blocks, false) < LEAST_BLOCKS) {
            return Outcome.refused(RefusalCode.SITE_OUTSIDE_FRAME);
        }
        BackgroundRegression regression = new BackgroundRegression(blocks);
        double[] skin = surround(blocks);
        double[] gamma = regression.contrast();
        double[] lesion = new double[3];
        for (int c = 0; c < 3; c++) {
            lesion[c] = skin[c] * Math.exp(gamma[c]);
        }
        double[] calibrationU = calibration.differenceUncertainty(lesion, skin);
        double[][] v = regression.covariance();
        double erythemaU = DECADE * Math.sqrt(Math.max(0, v[0][0] + v[1][1] - 2 * v[0][1]));
        double melaninU = DECADE * Math.sqrt(v[0][0]);
        double share = relative(calibrationU, lesion, skin);
        double erythema = DECADE * (gamma[0] - gamma[1]);
        double melanin = -DECADE * gamma[0];
        return Outcome.measured(new SkinColour(
                contrast(lesion, skin, v, calibrationU),
                new OpticalIndex(erythema, Math.hypot(erythemaU, share * erythema)),
                new OpticalIndex(melanin, Math.hypot(melaninU, share * melanin)),
                TypologyAngle.of(CieLab.ofLinearRgb(skin), calibration.residualDeltaE00())));
    }

    private static Contrast contrast(double[] lesion, double[] skin, double[][] v, double[] calibrationU) {
        CieLab surround = CieLab.ofLinearRgb(skin);
        double[] d = CieLab.departure(lesion, surround);
        double[][] slope = CieLab.slope(lesion);
        double[] u = new double[3];
        for (int k = 0; k < 3; k++) {
            double[] row = {slope[k][0] * lesion[0], slope[k][1] * lesion[1], slope[k][2] * lesion[2]};
            double[] half = SmallMatrix.times(v, row);
            double variance = row[0] * half[0] + row[1] * half[1] + row[2] * half[2];
            u[k] = Math.sqrt(Math.max(0, variance) + calibrationU[k] * calibrationU[k]);
        }
        return new Contrast(
                new LabDifference(d[0], u[0]),
                new LabDifference(d[1], u[1]),
                new LabDifference(d[2], u[2]),
                difference(surround, d, u));
    }

    /** ΔE00 with the largest change that each component's uncertainty makes, either way: fair near zero too. */
    private static DeltaE difference(CieLab surround, double[] d, double[] u) {
        double value = CieDe2000.difference(moved(surround, d), surround);
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double[] up = d.clone();
            double[] down = d.clone();
            up[k] += u[k];
            down[k] -= u[k];
            double change = Math.max(
                    Math.abs(CieDe2000.difference(moved(surround, up), surround) - value),
                    Math.abs(CieDe2000.difference(moved(surround, down), surround) - value));
            sum += change * change;
        }
        return new DeltaE(value, Math.sqrt(sum));
    }

    private static CieLab moved(CieLab from, double[] by) {
        return new CieLab(from.lightness() + by[0], from.a() + by[1], from.b() + by[2]);
    }

    /** Calibration's uncertainty as a share of the difference, for the indices. */
    private static double relative(double[] u, double[] lesion, double[] skin) {
        double[] d = CieLab.departure(lesion, CieLab.ofLinearRgb(skin));
        double size = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        double out = Math.sqrt((u[0] * u[0] + u[1] * u[1] + u[2] * u[2]) / 3);
        return size > 1e-6 ? Math.min(1, out / size) : 0;
    }

    private static double[] surround(List<Block> blocks) {
        double[] sum = new double[3];
        double all = weight(blocks, false);
        for (Block b : blocks) {
            for (int c = 0; c < 3 && !b.lesion(); c++) {
                sum[c] += b.weight() * b.rgb()[c] / all;
            }
        }
        return sum;
    }

    private static double weight(List<Block> blocks, boolean lesion) {
        return blocks.stream()
                .filter(b -> b.lesion() == lesion)
                .mapToDouble(Block::weight)
                .sum();
    }
}
