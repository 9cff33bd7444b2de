package org.needlewise.imaging.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.CompareResult.Change;
import org.needlewise.imaging.Tolerances;
import org.needlewise.imaging.pipeline.VisitChange.Shared;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.Measurement.Contrast;
import org.needlewise.model.quantity.Degrees;
import org.needlewise.model.quantity.DeltaE;
import org.needlewise.model.quantity.LabDifference;
import org.needlewise.model.quantity.Millimetres;
import org.needlewise.model.quantity.OpticalIndex;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.Ratio;
import org.needlewise.model.quantity.SquareMillimetres;

class VisitChangeTest {
    @Test
    void areasAreAddedAndUncertaintiesPropagated() {
        Change change = VisitChange.between(
                List.of(region("a", 100, 3, 2, 4), region("b", 300, 4, 2, 8)),
                List.of(region("a", 50, 3, 2, 4), region("b", 250, 4, 2, 8)),
                Shared.NONE,
                Optional.empty());
        assertThat(change.area().orElseThrow().value()).isCloseTo(-25, within(Tolerances.CLOSED_FORM));
        double expected = 100 * Math.sqrt(25.0 / (400 * 400) + 0.75 * 0.75 * 25.0 / (400 * 400));
        assertThat(change.area().orElseThrow().u()).isCloseTo(expected, within(Tolerances.CLOSED_FORM));
        assertThat(change.strain()).isEmpty();
    }

    @Test
    void whatBothOutlinesGetWrongAlikeIsNoErrorOfAnUnchangedArea() {
        Shared shared = new Shared(Map.of("a", new Shared.Outlines(4, 4, 1)), 0);
        List<Measurement> same = List.of(region("a", 100, 5, 2, 4));
        Change change = VisitChange.between(same, same, shared, Optional.empty());
        // Surface and scale, sqrt(5² - 4²), are each visit's own.
        assertThat(change.area().orElseThrow().u()).isCloseTo(Math.sqrt(9 + 9 + 1), within(Tolerances.CLOSED_FORM));
    }

    @Test
    void inksThatErrAlikeAreNoErrorOfAChangeOfContrast() {
        // All of the uncertainty of 0.2 is the print's here: what is left is what a contrast repeats to.
        Shared print = new Shared(Map.of(), 0.1);
        Change change = VisitChange.between(
                List.of(region("a", 100, 5, 2, 2)), List.of(region("a", 100, 5, 2, 2)), print, Optional.empty());
        assertThat(change.contrast().orElseThrow().u())
                .isCloseTo(100 * Math.sqrt(2) * VisitChange.CONTRAST_REPEATS / 2, within(Tolerances.CLOSED_FORM));
    }

    @Test
    void blotchesOfTheSameSkinCountWhereTheContrastHasFaded() {
        List<Measurement> before = List.of(region("a", 100, 5, 2, 4));
        double same = contrastU(before, before);
        double faded = contrastU(before, List.of(region("a", 100, 5, 2, 0.4)));
        assertThat(same).isLessThan(faded);
        assertThat(faded).isGreaterThan(100 * 0.9 * 0.85 * 0.2 / 4);
    }

    private static double contrastU(List<Measurement> before, List<Measurement> after) {
        return VisitChange.between(before, after, Shared.NONE, Optional.empty())
                .contrast()
                .orElseThrow()
                .u();
    }

    @Test
    void contrastIsWeightedByTheBaselinesArea() {
        Change change = VisitChange.between(
                List.of(region("a", 100, 1, 2, 4), region("b", 300, 1, 2, 8)),
                List.of(region("a", 1, 1, 2, 2), region("b", 900, 1, 2, 8)),
                Shared.NONE,
                Optional.empty());
        assertThat(change.contrast().orElseThrow().value())
                .isCloseTo(100 * (2600.0 / 2800 - 1), within(Tolerances.CLOSED_FORM));
        assertThat(change.width().orElseThrow().value()).isCloseTo(0, within(Tolerances.CLOSED_FORM));
    }

    @Test
    void onlyRegionsThatBothVisitsHaveCount() {
        List<Measurement> before = List.of(region("a", 100, 1, 2, 4), region("b", 300, 1, 2, 8));
        List<Measurement> after = List.of(region("b", 330, 1, 2, 8));
        assertThat(VisitChange.between(before, after, Shared.NONE, Optional.empty())
                        .area()
                        .orElseThrow()
                        .value())
                .isCloseTo(10, within(Tolerances.CLOSED_FORM));
        assertThat(VisitChange.ofRegions(before, after, Shared.NONE, Optional.empty()))
                .extracting(c -> c.id())
                .containsExactly("b");
    }

    @Test
    void nothingInCommonChangesNothing() {
        Change change = VisitChange.between(
                List.of(region("a", 9, 1, 2, 4)), List.of(), Shared.NONE, Optional.of(new Percent(-3, 1)));
        assertThat(change.area()).isEmpty();
        assertThat(change.contrast()).isEmpty();
        assertThat(change.strain()).contains(new Percent(-3, 1));
    }

    @Test
    void changeFromNothingIsNotToldInPercent() {
        Change change = VisitChange.between(
                List.of(region("a", 0, 1, 0, 0)), List.of(region("a", 10, 1, 2, 4)), Shared.NONE, Optional.empty());
        assertThat(change.area()).isEmpty();
        assertThat(change.width()).isEmpty();
    }

    private static Measurement region(String id, double area, double u, double width, double dE) {
        LabDifference none = new LabDifference(0, 0.1);
        return new Measurement(
                id,
                new SquareMillimetres(area, u),
                new Millimetres(area / Math.max(width, 1), 1),
                new Millimetres(width, 0.1),
                1,
                0,
                new Contrast(none, none, none, new DeltaE(dE, 0.2)),
                new OpticalIndex(1, 0.1),
                new OpticalIndex(1, 0.1),
                new Degrees(30, 1),
                Optional.of(new Ratio(1, 0.1)));
    }
}
