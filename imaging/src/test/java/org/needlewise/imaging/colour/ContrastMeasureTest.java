package org.needlewise.imaging.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.colour.ContrastMeasure.SkinColour;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.StandardCards;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

class ContrastMeasureTest {
    private static final int SIDE = 240;
    private static final MillimetreGrid GRID = new MillimetreGrid(0, 0, 4, SIDE, SIDE);
    private static final CieLab SKIN = new CieLab(64, 12, 18);
    private static final CieLab LESION = new CieLab(60, 17, 18);
    private static final ColourCalibration CALIBRATION = calibration();

    @Property(tries = 6)
    void findsTheContrastUnderFallingLightAndBlotches(@ForAll @LongRange(min = 0, max = 1000) long seed) {
        SkinColour found = measured(picture(seed, SKIN, LESION, 1), disc());
        assertThat(found.contrast().dL().value()).isCloseTo(-4, within(ColourTolerances.CONTRAST));
        assertThat(found.contrast().da().value()).isCloseTo(5, within(ColourTolerances.CONTRAST));
        assertThat(found.contrast().db().value()).isCloseTo(0, within(ColourTolerances.CONTRAST));
        assertThat(found.contrast().dL().u()).isBetween(0.02, 2.0);
        assertThat(found.erythema().value()).isPositive();
    }

    @Test
    void tanDoesNotReadAsFading() {
        SkinColour before = measured(picture(3, SKIN, LESION, 1), disc());
        SkinColour after = measured(picture(3, SKIN, LESION, 0.8), disc());
        assertThat(after.contrast().da().value()).isPositive();
        assertThat(after.erythema().value()).isCloseTo(before.erythema().value(), within(ColourTolerances.INDEX));
        assertThat(after.melanin().value()).isCloseTo(before.melanin().value(), within(ColourTolerances.INDEX));
        assertThat(after.ita().value()).isLessThan(before.ita().value());
    }

    @Test
    void refusesWhereThereIsNoLesion() {
        Outcome<SkinColour> outcome =
                ContrastMeasure.measure(picture(1, SKIN, LESION, 1), new float[SIDE * SIDE], ring(), CALIBRATION);
        assertThat(((Outcome.Refused<SkinColour>) outcome).refusals().get(0).code())
                .isEqualTo(RefusalCode.NO_LESION);
    }

    private static SkinColour measured(SkinPicture picture, float[] coverage) {
        Outcome<SkinColour> outcome = ContrastMeasure.measure(picture, coverage, ring(), CALIBRATION);
        return ((Outcome.Measured<SkinColour>) outcome).value();
    }

    /** Skin with blotches and noise in light that falls by a fifth; tan takes the same share everywhere. */
    private static SkinPicture picture(long seed, CieLab skin, CieLab lesion, double tan) {
        Random random = new Random(seed);
        double phase = 6 * random.nextDouble();
        double[] bare = skin.toLinearRgb();
        double[] marked = lesion.toLinearRgb();
        float[] coverage = disc();
        Raster rgb = new Raster(SIDE, SIDE, 3);
        for (int i = 0; i < SIDE * SIDE; i++) {
            double x = i % SIDE / 4.0;
            double y = i / SIDE / 4.0;
            double light = Math.exp(-0.2 * x / 60) * (1 + 0.01 * Math.sin(x / 2.5 + phase) * Math.sin(y / 3.5 - phase));
            for (int c = 0; c < 3; c++) {
                double r = bare[c] + coverage[i] * (marked[c] - bare[c]);
                double darker = Math.pow(tan, c == 0 ? 0.6 : 1);
                rgb.plane(c)[i] = (float) (r * darker * light * (1 + 0.02 * random.nextGaussian()));
            }
        }
        Mask all = new Mask(SIDE, SIDE);
        Arrays.fill(all.bits(), true);
        return new SkinPicture(GRID, rgb, all, new Raster(SIDE, SIDE, 1));
    }

    /** A disc of 8 mm radius with an edge 1 mm soft. */
    private static float[] disc() {
        float[] coverage = new float[SIDE * SIDE];
        for (int i = 0; i < coverage.length; i++) {
            double r = Math.hypot(i % SIDE / 4.0 - 27, i / SIDE / 4.0 - 31);
            coverage[i] = (float) Math.min(1, Math.max(0, 8.5 - r));
        }
        return coverage;
    }

    private static float[] ring() {
        float[] ring = new float[SIDE * SIDE];
        for (int i = 0; i < ring.length; i++) {
            double r = Math.hypot(i % SIDE / 4.0 - 27, i / SIDE / 4.0 - 31);
            ring[i] = r > 10 && r < 22 ? 1 : 0;
        }
        return ring;
    }

    private static ColourCalibration calibration() {
        Random random = new Random(2);
        CardLayout card = StandardCards.CARD_L;
        return Repeatability.measured(ColourCalibration.calibrate(
                CameraSimulation.photo(random, CameraSimulation.phone(random))
                        .read(card, CameraSimulation.print(card, random, 1)),
                card));
    }
}
