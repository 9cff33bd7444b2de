package org.needlewise.imaging.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.StandardCards;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

class ColourCalibrationTest {
    private static final CardLayout CARD = StandardCards.CARD_L;
    private static final CardPoint SITE = new CardPoint(70, 70);
    private static final double[] SKIN = new CieLab(64, 12, 18).toLinearRgb();
    private static final double[] LESION = new CieLab(60, 17, 18).toLinearRgb();

    @Property(tries = 25)
    void whiteBalanceAndExposureLeaveTheContrast(
            @ForAll @DoubleRange(min = 0.6, max = 1.1) double red,
            @ForAll @DoubleRange(min = 0.6, max = 1.1) double green,
            @ForAll @DoubleRange(min = 0.6, max = 1.1) double blue) {
        Random random = new Random(4);
        List<PatchReading> readings = CameraSimulation.photo(random, CameraSimulation.phone(random))
                .read(CARD, CameraSimulation.print(CARD, random, 2));
        double[] gains = {red, green, blue};
        ColourCalibration plain = Repeatability.measured(ColourCalibration.calibrate(readings, CARD));
        ColourCalibration other = Repeatability.measured(ColourCalibration.calibrate(scaled(readings, gains), CARD));
        assertThat(contrast(other, gains))
                .isCloseTo(
                        contrast(plain, new double[] {1, 1, 1}), within(ColourTolerances.WHITE_BALANCE_AND_EXPOSURE));
    }

    @Property(tries = 20)
    void isNeverWorseThanWhiteBalanceOnInksLeftOut(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Random random = new Random(seed);
        List<PatchReading> readings = CameraSimulation.photo(random, CameraSimulation.phone(random))
                .read(CARD, CameraSimulation.print(CARD, random, 2));
        CardFrame frame = CardFrame.of(readings);
        List<InkGroup> groups = InkGroup.of(readings, ColourTargets.of(CARD), frame);
        assertThat(CorrectionChoice.best(groups, frame).leftOut())
                .isLessThanOrEqualTo(
                        CorrectionChoice.score(CorrectionForm.PLAIN.with(CorrectionForm.Light.QUADRATIC), groups, frame)
                                .leftOut());
    }

    @Test
    void recoversLightFallOffFromTheSameInkAtSeveralPlaces() {
        List<PatchReading> readings = fallingOff(readings(5), 0.5);
        ColourCalibration calibration = Repeatability.measured(ColourCalibration.calibrate(readings, CARD));
        double[] near = calibration.correct(seen(SKIN, new CardPoint(10, 60), 0.5), new CardPoint(10, 60));
        double[] far = calibration.correct(seen(SKIN, new CardPoint(100, 60), 0.5), new CardPoint(100, 60));
        for (int c = 0; c < 3; c++) {
            assertThat(far[c] / near[c]).isCloseTo(1, within(ColourTolerances.FALL_OFF));
        }
        assertThat(calibration.fallOff(readings)).isGreaterThan(1.4);
    }

    @Test
    void ignoresClippedPatches() {
        List<PatchReading> readings = readings(6);
        List<PatchReading> spoilt = new ArrayList<>(readings);
        PatchReading good = readings.get(3);
        spoilt.add(new PatchReading(good.name(), new double[] {1, 1, 1}, good.sd(), 64, true, false, good.centre()));
        ColourCalibration with = Repeatability.measured(ColourCalibration.calibrate(spoilt, CARD));
        ColourCalibration without = Repeatability.measured(ColourCalibration.calibrate(readings, CARD));
        assertThat(with.patches()).isEqualTo(without.patches());
        assertThat(with.correct(SKIN, SITE)).isEqualTo(without.correct(SKIN, SITE));
    }

    @Test
    void refusesTooFewPatchesWithTheReason() {
        List<PatchReading> two = readings(7).subList(0, 2);
        assertThat(code(ColourCalibration.calibrate(two, CARD))).isEqualTo(RefusalCode.CARD_CUT_OR_COVERED);
        List<PatchReading> clipped = readings(7).stream()
                .map(r -> new PatchReading(r.name(), r.linearRgb(), r.sd(), 64, true, false, r.centre()))
                .toList();
        assertThat(code(ColourCalibration.calibrate(clipped, CARD))).isEqualTo(RefusalCode.CLIPPED);
        List<PatchReading> dark = readings(7).stream()
                .map(r -> new PatchReading(r.name(), r.linearRgb(), r.sd(), 64, false, true, r.centre()))
                .toList();
        assertThat(code(ColourCalibration.calibrate(dark, CARD))).isEqualTo(RefusalCode.TOO_DARK);
        assertThat(code(ColourCalibration.calibrate(fallingOff(readings(7), 3), CARD)))
                .isEqualTo(RefusalCode.UNEVEN_LIGHT);
    }

    @Test
    void correctsPicturesAsItCorrectsSinglePoints() {
        ColourCalibration calibration = Repeatability.measured(ColourCalibration.calibrate(readings(8), CARD));
        MillimetreGrid grid = new MillimetreGrid(20, 30, 4, 300, 200);
        Raster picture = new Raster(300, 200, 3);
        Random random = new Random(1);
        for (int i = 0; i < 300 * 200; i++) {
            for (int c = 0; c < 3; c++) {
                picture.plane(c)[i] = 0.002f + 0.9f * random.nextFloat();
            }
        }
        float[][] before = {
            picture.plane(0).clone(), picture.plane(1).clone(), picture.plane(2).clone()
        };
        calibration.apply(picture, grid);
        for (int i = 0; i < 300 * 200; i += 617) {
            double[] expected = calibration.correct(
                    new double[] {before[0][i], before[1][i], before[2][i]},
                    new CardPoint(grid.xMm(i % 300), grid.yMm(i / 300)));
            for (int c = 0; c < 3; c++) {
                assertThat((double) picture.plane(c)[i])
                        .isCloseTo(expected[c], within(ColourTolerances.TABLE_RELATIVE));
            }
        }
    }

    private static List<PatchReading> readings(long seed) {
        Random random = new Random(seed);
        return CameraSimulation.photo(random, CameraSimulation.phone(random))
                .read(CARD, CameraSimulation.print(CARD, random, 2));
    }

    private static List<PatchReading> scaled(List<PatchReading> readings, double[] gains) {
        return readings.stream()
                .map(r -> new PatchReading(
                        r.name(), product(r.linearRgb(), gains), r.sd(), r.samples(), false, false, r.centre()))
                .toList();
    }

    /** The card as a perfect camera sees it, in light that falls off exponentially to the right. */
    private static List<PatchReading> fallingOff(List<PatchReading> places, double perCard) {
        Map<String, double[]> print = CameraSimulation.print(CARD, new Random(3), 1);
        return places.stream()
                .map(r -> new PatchReading(
                        r.name(),
                        seen(print.getOrDefault(r.name(), SKIN), r.centre(), perCard),
                        r.sd(),
                        64,
                        false,
                        false,
                        r.centre()))
                .toList();
    }

    private static double[] seen(double[] reflectance, CardPoint at, double perCard) {
        double factor = 0.8 * Math.exp(-perCard * at.xMm() / 100);
        return product(reflectance, new double[] {factor, factor, factor});
    }

    private static double contrast(ColourCalibration calibration, double[] gains) {
        CieLab lesion = CieLab.ofLinearRgb(calibration.correct(product(LESION, gains), SITE));
        CieLab skin = CieLab.ofLinearRgb(calibration.correct(product(SKIN, gains), SITE));
        return CieDe2000.difference(lesion, skin);
    }

    private static double[] product(double[] p, double[] q) {
        return new double[] {p[0] * q[0], p[1] * q[1], p[2] * q[2]};
    }

    private static RefusalCode code(Outcome<ColourCalibration> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<ColourCalibration>) outcome).refusals().get(0).code();
    }
}
