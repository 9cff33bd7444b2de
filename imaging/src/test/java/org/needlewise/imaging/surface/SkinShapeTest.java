package org.needlewise.imaging.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.needlewise.imaging.Tolerances;

class SkinShapeTest {
    private static final double STEP_MM = 1e-3;
    private static final double[][] POINTS = {{0, 0}, {40, 0}, {0, 55}, {60, 60}, {-25, 30}, {80, -20}};

    static Stream<SkinShape> developables() {
        return Stream.of(
                new PlaneShape(),
                new DevelopableShape(1 / 150.0, 0.4, 0),
                new DevelopableShape(1 / 65.0, -1.1, 0),
                new DevelopableShape(-1 / 120.0, 0.9, 0),
                new DevelopableShape(1 / 110.0, 0.3, 0.12),
                new DevelopableShape(1 / 110.0, 2.0, -0.12),
                new DevelopableShape(-1 / 140.0, 1.2, 0.08));
    }

    static Stream<TwoCurvatureShape> doublyCurved() {
        return Stream.of(
                new TwoCurvatureShape(1 / 120.0, 1 / 200.0, 0.5),
                new TwoCurvatureShape(1 / 150.0, 1 / 150.0, 0),
                new TwoCurvatureShape(1 / 110.0, -1 / 300.0, 1.3),
                new TwoCurvatureShape(1 / 130.0, 0, 0.2));
    }

    static Stream<TwoCurvatureShape> sloping() {
        return Stream.of(
                new TwoCurvatureShape(1 / 120.0, 1 / 180.0, 0.4, -0.5, -0.35),
                new TwoCurvatureShape(1 / 140.0, -1 / 250.0, 1.1, 0.3, -0.2));
    }

    @ParameterizedTest
    @MethodSource("developables")
    void unrollsWithoutStretch(SkinShape shape) {
        for (double[] p : POINTS) {
            double[][] tangents = tangents(shape, p, 0);
            assertThat(dot(tangents[0], tangents[0])).isCloseTo(1, within(Tolerances.DIFFERENCES));
            assertThat(dot(tangents[1], tangents[1])).isCloseTo(1, within(Tolerances.DIFFERENCES));
            assertThat(dot(tangents[0], tangents[1])).isCloseTo(0, within(Tolerances.DIFFERENCES));
        }
    }

    @ParameterizedTest
    @MethodSource({"developables", "doublyCurved", "sloping"})
    void areaDensityIsThatOfTheSurface(SkinShape shape) {
        for (double[] p : POINTS) {
            assertThat(shape.areaDensity(p[0], p[1], 0)).isCloseTo(area(shape, p, 0), within(Tolerances.DIFFERENCES));
        }
    }

    @ParameterizedTest
    @MethodSource({"developables", "doublyCurved", "sloping"})
    void areaDensityHoldsBelowThePaper(SkinShape shape) {
        double depth = FittedSurface.PAPER_THICKNESS_MM;
        double allowed = shape instanceof DevelopableShape d
                ? d.taper() == 0 ? Tolerances.DIFFERENCES : Tolerances.BELOW_CONE
                : Tolerances.BELOW_TORUS;
        for (double[] p : POINTS) {
            assertThat(shape.areaDensity(p[0], p[1], depth)).isCloseTo(area(shape, p, depth), within(allowed));
        }
    }

    @ParameterizedTest
    @MethodSource("developables")
    void paperLiesOnSkinThatUnrolls(SkinShape shape) {
        double[] skin = new double[3];
        double[] paper = new double[3];
        for (double[] p : POINTS) {
            shape.place(p[0], p[1], 0, skin);
            shape.placePaper(p[0], p[1], paper);
            assertThat(paper).containsExactly(skin);
            assertThat(shape.paperToSkin(p[0], p[1])).containsExactly(p);
        }
    }

    @ParameterizedTest
    @MethodSource({"doublyCurved", "sloping"})
    void paperOnDoublyCurvedSkinLiesOnIt(TwoCurvatureShape shape) {
        double[] skin = new double[3];
        double[] paper = new double[3];
        for (double[] p : new double[][] {{0, 0}, {90, 6}, {-10, 80}, {70, -12}}) {
            shape.placePaper(p[0], p[1], paper);
            double[] at = shape.paperToSkin(p[0], p[1]);
            shape.place(at[0], at[1], 0, skin);
            assertThat(paper).containsExactly(skin, within(Tolerances.CLOSED_FORM));
        }
    }

    /** A strip of paper keeps the lengths along its middle line and right across it. */
    @ParameterizedTest
    @MethodSource({"doublyCurved", "sloping"})
    void paperStripsKeepLengthsAlongTheirMiddle(TwoCurvatureShape shape) {
        for (double along : new double[] {10, 55, 95}) {
            assertThat(paperLength(shape, along, 0, 1, 0)).isCloseTo(1, within(Tolerances.PAPER_STRIP));
            assertThat(paperLength(shape, along, 0, 0, 1)).isCloseTo(1, within(Tolerances.PAPER_STRIP));
            assertThat(paperLength(shape, 0, along, 0, 1)).isCloseTo(1, within(Tolerances.PAPER_STRIP));
            assertThat(paperLength(shape, 0, along, 1, 0)).isCloseTo(1, within(Tolerances.PAPER_STRIP));
        }
    }

    private static double paperLength(TwoCurvatureShape shape, double x, double y, double dx, double dy) {
        double[] a = new double[3];
        double[] b = new double[3];
        shape.placePaper(x - dx * STEP_MM, y - dy * STEP_MM, a);
        shape.placePaper(x + dx * STEP_MM, y + dy * STEP_MM, b);
        return Math.sqrt(Math.pow(b[0] - a[0], 2) + Math.pow(b[1] - a[1], 2) + Math.pow(b[2] - a[2], 2))
                / (2 * STEP_MM);
    }

    @ParameterizedTest
    @MethodSource({"developables", "doublyCurved"})
    void touchesTheTangentPlaneAndCurvesAsItSays(SkinShape shape) {
        double[] xyz = new double[3];
        shape.place(0, 0, 0, xyz);
        assertThat(xyz).containsExactly(new double[3], within(Tolerances.CLOSED_FORM));
        double strongest = 0;
        for (int i = 0; i < 360; i++) {
            double angle = i * Math.PI / 360;
            shape.place(Math.cos(angle), Math.sin(angle), 0, xyz);
            strongest = Math.abs(xyz[2]) > Math.abs(strongest) ? xyz[2] : strongest;
        }
        assertThat(2 * strongest).isCloseTo(shape.curvaturePerMm(), within(Tolerances.BELOW_TORUS));
    }

    private static double area(SkinShape shape, double[] p, double depth) {
        double[][] t = tangents(shape, p, depth);
        double cross = dot(t[0], t[0]) * dot(t[1], t[1]) - dot(t[0], t[1]) * dot(t[0], t[1]);
        return Math.sqrt(cross);
    }

    private static double[][] tangents(SkinShape shape, double[] p, double depth) {
        return new double[][] {
            difference(shape, p[0] - STEP_MM, p[1], p[0] + STEP_MM, p[1], depth),
            difference(shape, p[0], p[1] - STEP_MM, p[0], p[1] + STEP_MM, depth)
        };
    }

    private static double[] difference(SkinShape shape, double x0, double y0, double x1, double y1, double depth) {
        double[] a = new double[3];
        double[] b = new double[3];
        shape.place(x0, y0, depth, a);
        shape.place(x1, y1, depth, b);
        for (int i = 0; i < 3; i++) {
            b[i] = (b[i] - a[i]) / (2 * STEP_MM);
        }
        return b;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
