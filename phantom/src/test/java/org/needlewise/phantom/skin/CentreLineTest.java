package org.needlewise.phantom.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.phantom.Tolerances;
import org.needlewise.phantom.geometry.SkinPoint;

class CentreLineTest {
    private static final LesionLook LOOK = new LesionLook(0, 0.1, 0, 1, 1, 0.3);

    /** Length lost is that of the medial axis of two strips of half width 1, in closed form. */
    @ParameterizedTest
    @CsvSource({"90, 0.1", "45, 1.7", "30, 3.8", "20, 7.3"})
    void crossingMarksShareAsMuchOfTheirLinesAsTheirMedialAxis(double angle, double hidden) {
        assertThat(length(band(0, 0), band(angle, 0))).isCloseTo(120 - hidden, within(Tolerances.SHARED_LENGTH_MM));
    }

    @Test
    void marksThatLieOnEachOtherAreOne() {
        assertThat(length(band(0, 0), band(0, 0.5))).isCloseTo(60, within(Tolerances.SHARED_LENGTH_MM));
    }

    @Test
    void marksSideBySideAreTwo() {
        assertThat(length(band(0, 0), band(0, 2.5))).isCloseTo(120, within(Tolerances.SHARED_LENGTH_MM));
    }

    @Test
    void patchIsAsLongAsItsLongestAxis() {
        Blob ellipse = new Blob(new SkinPoint(3, 2), 10, 1.44, 30, new double[0], new double[0]);
        assertThat(new Lesion(List.of(ellipse), LOOK).lengthMm()).isCloseTo(24, within(Tolerances.SHARED_LENGTH_MM));
    }

    private static double length(Lesion.Part... parts) {
        return new Lesion(Arrays.asList(parts), LOOK).lengthMm();
    }

    private static Band band(double directionDeg, double aside) {
        return new Band(new SkinPoint(0, aside), directionDeg, 60, 1, 0, 0, 0.01);
    }
}
