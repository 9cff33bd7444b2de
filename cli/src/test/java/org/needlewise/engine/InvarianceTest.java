package org.needlewise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.quantity.Quantity;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.phantom.Shot;
import org.needlewise.phantom.geometry.CardPlace;
import org.needlewise.phantom.geometry.Pose;
import org.needlewise.phantom.geometry.SkinPoint;
import org.needlewise.phantom.optics.Exif;
import org.needlewise.phantom.optics.JpegFile;
import org.needlewise.phantom.optics.Light;

/** What a person does with camera, card and lamp does not change the skin. */
class InvarianceTest {
    private static final SceneSpec PLAIN = Scenes.plain();

    static Stream<Arguments> otherShots() {
        return Stream.of(
                shot("from the other side", s -> s.withPose(turned(s.pose(), 180))),
                shot("from the left", s -> s.withPose(turned(s.pose(), 90))),
                shot(
                        "tilted the other way",
                        s -> s.withPose(new Pose(
                                s.pose().target(),
                                24,
                                250,
                                s.pose().rollDeg(),
                                s.pose().distanceMm()))),
                shot("card put down elsewhere", s -> s.withCardPlace(moved(s.cardPlace()))),
                shot(
                        "lamp from the other side",
                        s -> s.withLight(Light.from(40, 20, 0.4).withFall(-0.06, 0.05, 0.08))),
                shot("warm lamp", s -> s.withSensor(s.sensor().withGains(1.12, 0.86))),
                shot(
                        "cold lamp, less light",
                        s -> s.withSensor(s.sensor().withGains(0.93, 1.1).withExposure(0.55))),
                shot("exif quarter turn", s -> s.withExif(Optional.of(new Exif(6, OptionalInt.empty())))),
                shot("exif half turn", s -> s.withExif(Optional.of(new Exif(3, OptionalInt.empty())))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherShots")
    void shotTakenOtherwiseMeasuresTheSame(String name, UnaryOperator<Shot> otherwise) {
        SceneSpec other = Scenes.taken(PLAIN, otherwise);
        assertSame(exact(PLAIN), exact(other));
        assertSame(lasso(PLAIN), lasso(other));
    }

    @Test
    void smallerPhotographMeasuresTheSame() {
        SceneSpec small = Scenes.plain(SceneKind.STRIAE_RUBRAE_LIGHT, 7001, 1600);
        assertSame(exact(PLAIN), exact(small));
        assertSame(lasso(PLAIN), lasso(small));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void turnedPixelsMeasureTheSame(int quarters) throws IOException {
        byte[] jpeg = Scenes.render(PLAIN).scene().baseline().get(0).jpeg();
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(jpeg));
        BufferedImage image = upright;
        Outline exact = Scenes.exact(PLAIN);
        Outline lasso = Scenes.lasso(PLAIN);
        for (int i = 0; i < quarters; i++) {
            exact = turned(exact, image.getHeight());
            lasso = turned(lasso, image.getHeight());
            image = turned(image);
        }
        Photo photo = Scenes.write("baseline-1.jpg", JpegFile.encode(image, 95, Optional.empty()));
        assertSame(exact(PLAIN), Scenes.region(Scenes.measure(PLAIN, List.of(photo), exact, Optional.empty())));
        assertSame(lasso(PLAIN), Scenes.region(Scenes.measure(PLAIN, List.of(photo), lasso, Optional.empty())));
    }

    @Test
    void measuredPrintLengthRestoresMillimetres() {
        SceneSpec shrunk = PLAIN.withPrintScale(0.97)
                .withShots(
                        PLAIN.baseline().stream()
                                .map(s -> s.withCardPlace(scaled(s.cardPlace(), 0.97)))
                                .toList(),
                        List.of());
        Measurement told = Scenes.region(shrunk, Scenes.exact(shrunk), Optional.of(97.0));
        Measurement untold = Scenes.region(shrunk, Scenes.exact(shrunk), Optional.empty());
        assertSame(exact(PLAIN), told);
        assertThat(untold.length().value() / told.length().value()).isCloseTo(1 / 0.97, within(Tolerances.PRINT_SCALE));
        assertThat(untold.area().value() / told.area().value())
                .isCloseTo(1 / (0.97 * 0.97), within(2 * Tolerances.PRINT_SCALE));
    }

    @Test
    void sameRequestGivesTheSameAnswer() {
        Outline lasso = Scenes.lasso(PLAIN);
        List<Photo> photos = Scenes.render(PLAIN).baseline();
        List<PhotoResult> first = Scenes.measure(PLAIN, photos, lasso, Optional.empty());
        assertThat(Scenes.measure(PLAIN, photos, lasso, Optional.empty())).isEqualTo(first);
    }

    @Test
    void areaIsTheTrueOne() {
        double truth = Scenes.render(PLAIN).scene().baseline().get(0).truth().halfAreaMm2();
        assertThat(exact(PLAIN).area().value() / truth).isCloseTo(1, within(Tolerances.SAMPLE_EXACT_AREA));
        assertThat(lasso(PLAIN).area().value() / truth).isCloseTo(1, within(Tolerances.SAMPLE_LASSO_AREA));
    }

    private static Measurement exact(SceneSpec spec) {
        return Scenes.region(spec, Scenes.exact(spec), Optional.empty());
    }

    private static Measurement lasso(SceneSpec spec) {
        return Scenes.region(spec, Scenes.lasso(spec), Optional.empty());
    }

    private static void assertSame(Measurement expected, Measurement actual) {
        assertSame("area", expected.area(), actual.area());
        assertSame("contrast", expected.contrast().dE00(), actual.contrast().dE00());
        assertSame("contrast in L*", expected.contrast().dL(), actual.contrast().dL());
        assertSame("contrast in a*", expected.contrast().da(), actual.contrast().da());
    }

    private static void assertSame(String what, Quantity expected, Quantity actual) {
        assertThat(Math.abs(expected.value() - actual.value()))
                .as("%s: %s against %s", what, actual, expected)
                .isLessThanOrEqualTo(Tolerances.COVERAGE_FACTOR * Math.hypot(expected.u(), actual.u()));
    }

    private static Arguments shot(String name, UnaryOperator<Shot> otherwise) {
        return Arguments.of(name, otherwise);
    }

    private static Pose turned(Pose p, double byDeg) {
        return new Pose(p.target(), p.tiltDeg(), p.azimuthDeg(), p.rollDeg() + byDeg, p.distanceMm());
    }

    private static CardPlace moved(CardPlace p) {
        SkinPoint skin = new SkinPoint(p.skin().u() + 4, p.skin().v() - 5);
        return new CardPlace(p.anchorXMm(), p.anchorYMm(), skin, p.turnDeg() - 8, p.printScale());
    }

    private static CardPlace scaled(CardPlace p, double printScale) {
        return new CardPlace(p.anchorXMm(), p.anchorYMm(), p.skin(), p.turnDeg(), printScale);
    }

    /** A quarter turn clockwise. */
    private static BufferedImage turned(BufferedImage image) {
        BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                turned.setRGB(image.getHeight() - 1 - y, x, image.getRGB(x, y));
            }
        }
        return turned;
    }

    private static Outline turned(Outline outline, int height) {
        return new Outline(
                outline.photo(),
                outline.exact(),
                outline.polygons().stream()
                        .map(polygon -> new Polygon(
                                polygon.id(),
                                polygon.points().stream()
                                        .map(p -> new PixelPoint(height - 1 - p.y(), p.x()))
                                        .toList()))
                        .toList());
    }
}
