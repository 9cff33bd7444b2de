package org.needlewise.imaging.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

class LesionSegmenterTest {
    private static final double SIDE_MM = 80;
    private static final double[] RED = {-0.003, -0.173, -0.142};
    private static final double[] FAINT = {0.0235, 0.0001, 0.034};
    private static final double LASSO_MM = 5;
    private static final int SEED = 3;
    private final LesionSegmenter segmenter = new LesionSegmenter();

    @Test
    void findsRedStriae() {
        SyntheticLesion striae = SyntheticLesion.striae(SEED, 4, 3, 1);
        Lesion lesion = found(skin(RED, 1), striae);
        double truth = area(striae);
        assertThat(lesion.area().value()).isCloseTo(truth, within(LesionTolerances.RED_STRIAE_AREA * truth));
        assertThat(Math.abs(lesion.area().value() - truth))
                .isLessThan(3 * lesion.area().u());
    }

    @Test
    void findsScarFainterThanTheBlotchesAroundIt() {
        SyntheticLesion scar = SyntheticLesion.scar(SEED, 26, 1);
        double truth = area(scar);
        assertThat(found(skin(FAINT, 1), scar).area().value())
                .isCloseTo(truth, within(LesionTolerances.FAINT_SCAR_AREA * truth));
    }

    @Test
    void fadingIsNotReadAsShrinking() {
        SyntheticLesion striae = SyntheticLesion.striae(SEED, 4, 3, 1);
        Lesion before = found(skin(RED, 1), striae);
        Lesion after = followed(before, skin(half(RED), 2), striae);
        assertThat(after.area().value() / before.area().value())
                .isCloseTo(1, within(LesionTolerances.FADING_READ_AS_SHRINKING));
        assertThat(after.logContrast()[1] / before.logContrast()[1]).isBetween(0.4, 0.6);
    }

    @Test
    void narrowingIsReadAsNarrowing() {
        SyntheticLesion narrow = SyntheticLesion.striae(SEED, 4, 3, 0.7);
        SyntheticLesion striae = SyntheticLesion.striae(SEED, 4, 3, 1);
        Lesion before = found(skin(RED, 1), striae);
        Lesion after = followed(before, skin(RED, 2), narrow);
        assertThat(after.area().value() / before.area().value())
                .isCloseTo(area(narrow) / area(striae), within(LesionTolerances.NARROWING_MISSED));
    }

    @Test
    void bareSkinHasNoLesion() {
        SyntheticLesion nothing = SyntheticLesion.scar(SEED, 26, 1);
        SyntheticSkin bare = skin(new double[3], 1);
        Outcome<Lesion> outcome = segmenter.segment(
                bare.paint(nothing.coverage(bare.grid()).plane(0)), nothing.lasso(bare.grid(), LASSO_MM));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<Lesion>) outcome).refusals().get(0).code()).isEqualTo(RefusalCode.NO_LESION);
    }

    @Test
    void siteThatCannotBeSeenHasNoLesion() {
        SyntheticLesion scar = SyntheticLesion.scar(SEED, 26, 1);
        SyntheticSkin skin = skin(RED, 1);
        SkinPicture seen = skin.paint(scar.coverage(skin.grid()).plane(0));
        SkinPicture hidden = new SkinPicture(
                seen.grid(),
                seen.linearRgb(),
                new Mask(seen.grid().width(), seen.grid().height()),
                seen.mm2PerSample());
        assertThat(segmenter.segment(hidden, scar.lasso(skin.grid(), LASSO_MM))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void exactOutlineKeepsItsArea() {
        double[][] square = {{-5, -5}, {5, -5}, {5, 5}, {-5, 5}};
        SyntheticSkin skin = skin(RED, 1);
        SkinPicture picture =
                skin.paint(new float[skin.grid().width() * skin.grid().height()]);
        Lesion lesion = Lesion.exact(picture, ExactOutline.rasterise(skin.grid(), List.<double[][]>of(square)), 0);
        assertThat(lesion.area().value()).isCloseTo(100, within(0.1));
        assertThat(lesion.withScaleUncertainty(0.01).area().u()).isCloseTo(1, within(0.01));
    }

    private static SyntheticSkin skin(double[] change, int visit) {
        return new SyntheticSkin(SEED, SIDE_MM).change(change).noise(0.006).visit(visit);
    }

    private static double[] half(double[] change) {
        return Arrays.stream(change).map(c -> c / 2).toArray();
    }

    private static double area(SyntheticLesion lesion) {
        double sum = 0;
        for (float c : lesion.coverage(new SyntheticSkin(SEED, SIDE_MM).grid()).plane(0)) {
            sum += c;
        }
        return sum / (SyntheticSkin.PX_PER_MM * SyntheticSkin.PX_PER_MM);
    }

    private Lesion found(SyntheticSkin skin, SyntheticLesion lesion) {
        return measured(segmenter.segment(
                skin.paint(lesion.coverage(skin.grid()).plane(0)), lesion.lasso(skin.grid(), LASSO_MM)));
    }

    private Lesion followed(Lesion before, SyntheticSkin skin, SyntheticLesion lesion) {
        return measured(
                segmenter.follow(before, skin.paint(lesion.coverage(skin.grid()).plane(0))));
    }

    private static Lesion measured(Outcome<Lesion> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Measured.class);
        return ((Outcome.Measured<Lesion>) outcome).value();
    }
}
