package org.needlewise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.pipeline.PhotoEngine;
import org.needlewise.model.card.StandardCards;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.phantom.Shot;
import org.needlewise.phantom.geometry.CardPlace;
import org.needlewise.phantom.geometry.Pose;
import org.needlewise.phantom.geometry.SkinPoint;
import org.needlewise.phantom.geometry.Surface;
import org.needlewise.phantom.geometry.Vec3;
import org.needlewise.phantom.optics.Light;

/** Photographs that must not be measured, each with the reason a person can act on. */
class RefusedPhotographsTest {
    private static final SceneSpec PLAIN = Scenes.plain(SceneKind.STRIAE_RUBRAE_LIGHT, 7001, 1600);

    static Stream<Arguments> badShots() {
        return Stream.of(
                bad(RefusalCode.BLURRED, s -> s.withSensor(s.sensor().withBlur(2, 0, 0))),
                bad(RefusalCode.BLURRED, s -> s.withSensor(s.sensor().withBlur(0.6, 8, 30))),
                bad(RefusalCode.BLURRED, s -> s.withSensor(s.sensor().withBlur(5, 0, 0))),
                bad(RefusalCode.GLARE_ON_SITE, s -> s.withLight(mirrored(s, 0.7))),
                bad(RefusalCode.TOO_DARK, s -> s.withSensor(s.sensor().withExposure(0.045))),
                bad(RefusalCode.CLIPPED, s -> s.withSensor(s.sensor().withExposure(2.6))),
                bad(
                        RefusalCode.TOO_OBLIQUE,
                        s -> s.withPose(
                                new Pose(s.pose().target(), 64, 90, 4, s.pose().distanceMm()))),
                bad(RefusalCode.TOO_FAR, s -> s.withPose(pose(s.pose(), 10, 1.6))),
                // Burnt skin beside paper that is not: the lamp is mirrored, and less exposure would not help.
                bad(RefusalCode.GLARE_ON_SITE, s -> s.withLight(s.light().withGlare(6))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badShots")
    void badPhotographIsRefusedForItsReason(RefusalCode code, UnaryOperator<Shot> badly) {
        assertThat(Scenes.refusals(Scenes.taken(PLAIN, badly))).contains(code);
    }

    @Test
    void photographWithoutCardIsNeverGivenInMillimetres() {
        SceneSpec bare = Scenes.taken(PLAIN.withSurface(Surface.plane()), s -> s.withCardPlace(away(s.cardPlace())));
        List<PhotoResult> results =
                Scenes.measure(bare, Scenes.render(bare).baseline(), Scenes.lasso(bare), Optional.empty());
        assertThat(Scenes.codes(results)).containsExactly(RefusalCode.NO_CARD);
        assertThat(results.get(0).regions()).isEmpty();
        assertThat(results.get(0).surface()).isEmpty();
    }

    @Test
    void anotherCardThanAskedForIsRefused() {
        List<PhotoResult> results = new PhotoEngine()
                .measure(
                        new MeasureRequest(
                                Scenes.render(PLAIN).baseline(),
                                StandardCards.CARD_S,
                                Optional.empty(),
                                Optional.of(Scenes.lasso(PLAIN))),
                        PictureSink.none(),
                        Progress.silent());
        assertThat(Scenes.codes(results)).containsExactly(RefusalCode.WRONG_CARD);
    }

    @Test
    void outlinePartlyOutsideTheFrameIsRefused() {
        Polygon drawn = Scenes.lasso(PLAIN).polygons().get(0);
        List<PixelPoint> points = new java.util.ArrayList<>(drawn.points());
        points.set(0, new PixelPoint(-40, 600));
        Outline outline = new Outline("baseline-1.jpg", false, List.of(new Polygon(drawn.id(), points)));
        assertThat(Scenes.codes(Scenes.measure(PLAIN, Scenes.render(PLAIN).baseline(), outline, Optional.empty())))
                .containsExactly(RefusalCode.SITE_OUTSIDE_FRAME);
    }

    @Test
    void outlineOnTheCardIsRefused() {
        double[] a = {-50, -70};
        double[] b = {10, -60};
        var camera = Scenes.render(PLAIN).scene().baseline().get(0).camera();
        List<PixelPoint> points = Stream.of(a, new double[] {b[0], a[1]}, b, new double[] {a[0], b[1]})
                .map(p -> java.util.Objects.requireNonNull(
                        camera.project(PLAIN.surface().point(p[0], p[1]))))
                .map(p -> new PixelPoint(p[0], p[1]))
                .toList();
        Outline outline = new Outline("baseline-1.jpg", false, List.of(new Polygon("all", points)));
        assertThat(Scenes.codes(Scenes.measure(PLAIN, Scenes.render(PLAIN).baseline(), outline, Optional.empty())))
                .containsExactly(RefusalCode.SITE_UNDER_CARD);
    }

    /** Skin of fairly even tone; mottling of some ΔE 2 that fills half a lasso is still taken for a lesion. */
    @ParameterizedTest
    @ValueSource(longs = {7004, 7005})
    void evenBareSkinHasNoLesion(long seed) {
        SceneSpec bare = Scenes.plain(SceneKind.BARE_SKIN, seed, 1600);
        assertThat(Scenes.refusals(bare)).containsExactly(RefusalCode.NO_LESION);
    }

    private static Arguments bad(RefusalCode code, UnaryOperator<Shot> badly) {
        return Arguments.of(code, badly);
    }

    /** A lamp that the skin at the site mirrors into the camera. */
    private static Light mirrored(Shot shot, double strength) {
        Pose p = shot.pose();
        double tilt = Math.toRadians(p.tiltDeg());
        double azimuth = Math.toRadians(p.azimuthDeg());
        double aside = p.distanceMm() * Math.sin(tilt);
        Vec3 camera = new Vec3(
                p.target().u() + aside * Math.cos(azimuth),
                p.target().v() + aside * Math.sin(azimuth),
                -p.distanceMm() * Math.cos(tilt));
        Light light = shot.light();
        return new Light(
                new Vec3(-camera.x(), -camera.y(), camera.z()),
                light.ambient(),
                light.fallX(),
                light.fallY(),
                light.vignette(),
                strength);
    }

    private static Pose pose(Pose p, double tiltDeg, double farther) {
        return new Pose(p.target(), tiltDeg, p.azimuthDeg(), p.rollDeg(), farther * p.distanceMm());
    }

    private static CardPlace away(CardPlace p) {
        return new CardPlace(p.anchorXMm(), p.anchorYMm(), new SkinPoint(400, 400), p.turnDeg(), p.printScale());
    }
}
