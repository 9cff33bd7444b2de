package org.needlewise.imaging.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.lesion.ExactOutline;
import org.needlewise.imaging.lesion.Filters;
import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.imaging.lesion.LesionTolerances;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.quantity.Ratio;

/** On skin made of white noise smoothed to the width of skin lines, weaker inside a mark. */
class RoughnessMeasureTest {
    private static final int SIDE = 480;
    private static final MillimetreGrid GRID = new MillimetreGrid(-30, -30, 8, SIDE, SIDE);
    private static final double TEXTURE = 0.02;
    private static final double LINE_MM = 0.12;
    private static final double BLOTCH_MM = 3;
    private static final double EDGE_MM = 0.35;

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.6, 1, 1.3})
    void textureOfAMarkIsReadAgainstItsSurround(double ratio) {
        assertThat(measured(ratio, 0, 0, 8).value()).isCloseTo(ratio, within(LesionTolerances.ROUGHNESS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.15, 0.15})
    void coloursBlotchesAndBordersAreNoTexture(double colour) {
        assertThat(measured(0.6, colour, 0.08, 8).value()).isCloseTo(0.6, within(LesionTolerances.ROUGHNESS));
    }

    @Test
    void aNarrowMarkReadsLikeAWideOne() {
        assertThat(measured(0.6, 0.1, 0.05, 1.5).value()).isCloseTo(0.6, within(LesionTolerances.ROUGHNESS));
    }

    @Test
    void uncertaintyHoldsWhatOtherSkinWouldGive() {
        Ratio read = measured(0.6, 0.1, 0.05, 4);
        assertThat(read.u()).isBetween(0.01, 0.08);
        assertThat(read.value()).isCloseTo(0.6, within(2 * read.u()));
    }

    @Test
    void nothingIsSaidOfASpeck() {
        assertThat(RoughnessMeasure.of(skin(0.6, 0, 0, 1.2, 2), mark(1.2, 2))).isEmpty();
    }

    private static Ratio measured(double ratio, double colour, double blotches, double halfWidthMm) {
        SkinPicture skin = skin(ratio, colour, blotches, halfWidthMm, 12);
        return RoughnessMeasure.of(skin, mark(halfWidthMm, 12)).orElseThrow().roughness();
    }

    private static SkinPicture skin(
            double ratio, double colour, double blotches, double halfWidthMm, double halfLengthMm) {
        SplittableRandom random = new SplittableRandom(20261123);
        float[] fine = field(random, LINE_MM);
        float[] coarse = field(random, BLOTCH_MM);
        float[] cover =
                Filters.gaussian(coverage(halfWidthMm, halfLengthMm).plane(0), SIDE, SIDE, EDGE_MM * GRID.pxPerMm());
        float[] light = new float[SIDE * SIDE];
        for (int i = 0; i < light.length; i++) {
            double log = TEXTURE * fine[i] * (1 + (ratio - 1) * cover[i]) + blotches * coarse[i] + colour * cover[i];
            light[i] = (float) (0.5 * Math.exp(log));
        }
        Mask all = new Mask(SIDE, SIDE);
        Arrays.fill(all.bits(), true);
        float[] mm2 = new float[SIDE * SIDE];
        Arrays.fill(mm2, (float) (1 / (GRID.pxPerMm() * GRID.pxPerMm())));
        return new SkinPicture(GRID, new Raster(SIDE, SIDE, light, light, light), all, new Raster(SIDE, SIDE, mm2));
    }

    /** White noise, smoothed, of standard deviation 1. */
    private static float[] field(SplittableRandom random, double widthMm) {
        float[] white = new float[SIDE * SIDE];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) random.nextGaussian();
        }
        float[] smooth = Filters.gaussian(white, SIDE, SIDE, widthMm * GRID.pxPerMm());
        double squares = 0;
        for (float f : smooth) {
            squares += f * f;
        }
        float norm = (float) (1 / Math.sqrt(squares / smooth.length));
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] *= norm;
        }
        return smooth;
    }

    private static Lesion mark(double halfWidthMm, double halfLengthMm) {
        return Lesion.exact(skin(1, 0, 0, halfWidthMm, halfLengthMm), coverage(halfWidthMm, halfLengthMm), 0);
    }

    private static Raster coverage(double halfWidthMm, double halfLengthMm) {
        double[][] box = {
            {-halfLengthMm, -halfWidthMm},
            {halfLengthMm, -halfWidthMm},
            {halfLengthMm, halfWidthMm},
            {-halfLengthMm, halfWidthMm}
        };
        return ExactOutline.rasterise(GRID, List.<double[][]>of(box));
    }
}
