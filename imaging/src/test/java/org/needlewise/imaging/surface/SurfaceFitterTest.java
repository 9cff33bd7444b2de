package org.needlewise.imaging.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.Tolerances;
import org.needlewise.model.card.StandardCards;

class SurfaceFitterTest {
    private static final PhotoGeometry GEOMETRY = PhotoGeometry.withFocal(4000, 3000, 3000);
    private static final Camera CAMERA = new Camera(3030, 1990, 1505, 0.012);
    private static final List<Integer> ALL = List.of(0, 1, 2, 3, 4);
    private static final double SITE_FROM_MM = 40;
    private static final double SITE_TO_MM = 90;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void flatSkinIsFittedAsAPlane(long seed) {
        SurfaceFit fit = check(new PlaneShape(), 1, seed);
        assertThat(fit.family()).isEqualTo(ShapeFamily.PLANE);
        assertThat(fit.radiusMm()).isInfinite();
    }

    @ParameterizedTest
    @CsvSource({"150, 0.3", "100, 1.2", "70, -0.6", "-140, 0.8"})
    void limbIsFittedAsACylinder(double radius, double axis) {
        SurfaceFit fit = check(new DevelopableShape(1 / radius, axis, 0), 1, 5);
        assertThat(fit.family()).isEqualTo(ShapeFamily.CYLINDER);
        assertThat(fit.radiusMm() / radius).isCloseTo(1, within(Tolerances.FITTED_RADIUS));
        assertThat(fit.radiusMm()).isCloseTo(radius, within(Tolerances.FIT_SIGMAS * fit.radiusUncertaintyMm()));
    }

    @ParameterizedTest
    @CsvSource({"120, 0.4, 0.12", "100, 1.9, -0.1"})
    void taperingLimbKeepsItsArea(double radius, double axis, double taper) {
        SurfaceFit fit = check(new DevelopableShape(1 / radius, axis, taper), 1, 6);
        assertThat(fit.family()).isEqualTo(ShapeFamily.CONE);
    }

    @ParameterizedTest
    @CsvSource({
        "130, 220, 0.4, 0, 0",
        "160, 160, 0, 0, 0",
        "150, 250, 1.2, 0, 0",
        "150, -400, 0.9, 0, 0",
        "130, 200, 0.3, -0.5, -0.3",
        "200, 150, 0, -0.3, -0.4"
    })
    void skinThatCurvesBothWaysKeepsItsArea(double first, double second, double axis, double tilt1, double tilt2) {
        SurfaceFit fit = check(new TwoCurvatureShape(1 / first, 1 / second, axis, tilt1, tilt2), 1, 7);
        assertThat(fit.curvesBothWays()).isTrue();
        double flatter = Math.abs(first) > Math.abs(second) ? first : second;
        assertThat(fit.secondRadiusUncertaintyMm()).isPositive();
        assertThat(Math.abs(fit.secondRadiusMm() - flatter))
                .isLessThan(Tolerances.SECOND_RADIUS_U * fit.secondRadiusUncertaintyMm());
    }

    @Test
    void printScaleIsCarriedIntoMillimetres() {
        check(new DevelopableShape(1 / 120.0, 0.5, 0), 0.97, 8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {65, 90, 130})
    void cornersOfTagsFindALimbFromEverySide(double radius) {
        for (double axis = -1.4; axis < 1.6; axis += 0.35) {
            for (double side = 0; side < 6.2; side += 0.6) {
                SkinShape shape = new DevelopableShape(1 / radius, axis, 0);
                CardView view = view(Views.ofCard(shape, CAMERA, 0.45, side, 1), 13);
                SurfaceFit coarse = fitter(1).coarse(GEOMETRY, view.corners(ALL));
                assertThat(coarse.residualPx(0))
                        .as("axis %.2f, seen from %.1f", axis, side)
                        .isLessThan(Tolerances.CORNERS_PX);
            }
        }
    }

    @Test
    void twoTagsFixALimb() {
        FittedSurface truth = Views.ofCard(new DevelopableShape(1 / 120.0, 0.5, 0), CAMERA, 0.35, 2, 1);
        SurfaceFit fit = fit(truth, List.of(0, 2), false, 9, 1);
        assertThat(relativeAreaError(truth, fit.surface(0))).isLessThan(Tolerances.TWO_TAGS_AREA);
    }

    @Test
    void photographsOfOneVisitShareTheirCurvature() {
        SkinShape shape = new DevelopableShape(1 / 130.0, 0.5, 0);
        FittedSurface first = Views.ofCard(shape, CAMERA, 0.3, 1, 1);
        FittedSurface second = Views.ofCard(shape, CAMERA, -0.25, 2.6, 1);
        SurfaceFit one = fit(first, ALL, true, 10, 1);
        SurfaceFit two = fit(second, ALL, true, 11, 1);
        SurfaceFit joint = fitter(1)
                .fine(
                        List.of(GEOMETRY, GEOMETRY),
                        List.of(
                                view(first, 10).edges(ALL, true),
                                view(second, 11).edges(ALL, true)),
                        List.of(one, two));
        assertThat(joint.surface(0).shape().curvaturePerMm())
                .isEqualTo(joint.surface(1).shape().curvaturePerMm());
        assertThat(relativeAreaError(first, joint.surface(0))).isLessThan(Tolerances.FITTED_AREA);
        assertThat(relativeAreaError(second, joint.surface(1))).isLessThan(Tolerances.FITTED_AREA);
    }

    @Test
    void uncertaintyOfTheAreaCoversItsError() {
        FittedSurface truth = Views.ofCard(new DevelopableShape(1 / 120.0, 0.5, 0), CAMERA, 0.35, 2, 1);
        SurfaceFit fit = fit(truth, ALL, true, 12, 1);
        double[][] pixels = {truth.toPhoto(45, 45), truth.toPhoto(85, 45), truth.toPhoto(65, 80)};
        double u = fit.relativeAreaUncertainty(0, pixels);
        assertThat(u).isPositive().isLessThan(Tolerances.FITTED_AREA);
        assertThat(relativeAreaError(truth, fit.surface(0))).isLessThan(Tolerances.FIT_SIGMAS * u);
    }

    private static SurfaceFit check(SkinShape shape, double printScale, long seed) {
        FittedSurface truth = Views.ofCard(shape, CAMERA, 0.35, 0.7 * seed, printScale);
        SurfaceFit fit = fit(truth, ALL, true, seed, printScale);
        assertThat(relativeAreaError(truth, fit.surface(0))).isLessThan(Tolerances.FITTED_AREA);
        return fit;
    }

    private static SurfaceFit fit(FittedSurface truth, List<Integer> tags, boolean patches, long seed, double scale) {
        CardView view = view(truth, seed);
        SurfaceFitter fitter = fitter(scale);
        SurfaceFit coarse = fitter.coarse(GEOMETRY, view.corners(tags));
        CardObservations edges = view.edges(tags, patches);
        SurfaceFit limb = fitter.limb(GEOMETRY, edges, coarse);
        return fitter.fine(List.of(GEOMETRY), List.of(edges), List.of(limb));
    }

    private static SurfaceFitter fitter(double printScale) {
        return new SurfaceFitter(new double[] {15 * printScale, 15 * printScale}, printScale, true);
    }

    private static CardView view(FittedSurface truth, long seed) {
        return new CardView(StandardCards.CARD_L, truth, seed);
    }

    /** Area of a square of skin inside the L, seen with the true camera and measured on the fitted surface. */
    private static double relativeAreaError(FittedSurface truth, FittedSurface fitted) {
        double step = 5;
        double measured = 0;
        double real = 0;
        for (double x = SITE_FROM_MM; x < SITE_TO_MM; x += step) {
            for (double y = SITE_FROM_MM; y < SITE_TO_MM; y += step) {
                double[][] cell = {{x, y}, {x + step, y}, {x + step, y + step}, {x, y + step}};
                real += step * step * truth.areaDensity(x + step / 2, y + step / 2);
                double[][] seen = new double[4][];
                for (int i = 0; i < 4; i++) {
                    double[] px = truth.toPhoto(cell[i][0], cell[i][1]);
                    seen[i] = fitted.toSkin(px[0], px[1], x, y);
                }
                double d1x = seen[2][0] - seen[0][0];
                double d1y = seen[2][1] - seen[0][1];
                double d2x = seen[3][0] - seen[1][0];
                double d2y = seen[3][1] - seen[1][1];
                measured += 0.5
                        * Math.abs(d1x * d2y - d1y * d2x)
                        * fitted.areaDensity((seen[0][0] + seen[2][0]) / 2, (seen[0][1] + seen[2][1]) / 2);
            }
        }
        return Math.abs(measured / real - 1);
    }
}
