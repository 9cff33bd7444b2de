package org.needlewise.imaging.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.imaging.Tolerances;

class PoseTest {
    @Property(tries = 200)
    void rotationVectorComesBack(
            @ForAll @DoubleRange(min = -1, max = 1) double x,
            @ForAll @DoubleRange(min = -1, max = 1) double y,
            @ForAll @DoubleRange(min = -1, max = 1) double z,
            @ForAll @DoubleRange(min = 0, max = 1) double halfTurns) {
        double norm = Math.sqrt(x * x + y * y + z * z);
        if (norm < 1e-3) {
            return;
        }
        double angle = Math.PI * halfTurns;
        assertComesBack(x / norm * angle, y / norm * angle, z / norm * angle);
    }

    /** At half a turn the matrix is symmetric and tells the axis up to its sign only. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1", "0, 1, -1", "1, 0, -1", "1, -1, 0", "-1, 1, 1", "1, 2, -3", "0, -2, 1"
    })
    void halfTurnComesBack(double x, double y, double z) {
        double scale = Math.PI / Math.sqrt(x * x + y * y + z * z);
        assertComesBack(x * scale, y * scale, z * scale);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1e-10, 0, 0", "1e-7, -1e-7, 2e-7", "1e-4, 0, 1e-4"})
    void smallTurnComesBack(double x, double y, double z) {
        assertComesBack(x, y, z);
    }

    @Property(tries = 50)
    void turnsKeepLengths(
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @DoubleRange(min = -3, max = 3) double y,
            @ForAll @DoubleRange(min = -3, max = 3) double z) {
        double[] p = {3, -4, 12};
        Pose.fromParameters(new double[] {9, x, y, z, 0, 0, 0}, 1).toCamera(p);
        assertThat(Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2])).isCloseTo(13, within(Tolerances.CLOSED_FORM));
    }

    private static void assertComesBack(double x, double y, double z) {
        Pose pose = Pose.fromParameters(new double[] {x, y, z, 4, 5, 6}, 0);
        double[] v = pose.rotationVector();
        Pose again = Pose.fromParameters(new double[] {v[0], v[1], v[2], 4, 5, 6}, 0);
        assertThat(again.rotation()).containsExactly(pose.rotation(), within(Tolerances.ROTATION));
        assertThat(again.translation()).containsExactly(4, 5, 6);
    }
}
