package org.needlewise.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;
import org.needlewise.phantom.geometry.Camera;
import org.needlewise.phantom.geometry.SkinPoint;
import org.needlewise.phantom.geometry.Surface;
import org.needlewise.phantom.skin.VisitChange;

class PhantomTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private static SceneSpec small(SceneKind kind, long seed) {
        return SceneSpec.of(kind, seed).withSize(WIDTH, HEIGHT).withPhotos(1, 1);
    }

    @Test
    void sameSeedGivesTheSameBytes() {
        SceneSpec spec = small(SceneKind.STRIAE_RUBRAE_LIGHT, 5);
        RenderedScene one = Phantom.render(spec);
        RenderedScene two = Phantom.render(spec);
        RenderedScene other = Phantom.render(small(SceneKind.STRIAE_RUBRAE_LIGHT, 6));
        assertThat(one.baseline().get(0).jpeg()).isEqualTo(two.baseline().get(0).jpeg());
        assertThat(one.followup().get(0).truth())
                .isEqualTo(two.followup().get(0).truth());
        assertThat(one.baseline().get(0).jpeg())
                .isNotEqualTo(other.baseline().get(0).jpeg());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plane", "cylinder", "cone", "double"})
    void labelSummedThroughTheGeometryIsTheTrueArea(String shape) {
        Surface surface = switch (shape) {
            case "plane" -> Surface.plane();
            case "cylinder" -> Surface.cylinder(110);
            case "cone" -> Surface.cone(110, 6);
            default -> Surface.doublyCurved(130, 200);
        };
        SceneSpec spec = small(SceneKind.SCAR_RAISED, 8).withSurface(surface);
        for (RenderedScene scene : List.of(Phantom.render(spec))) {
            assertArea(surface, scene.baseline().get(0));
            assertArea(surface, scene.followup().get(0));
        }
    }

    private static void assertArea(Surface surface, PhantomPhoto photo) {
        double sum = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double coverage = photo.label().at(x, y);
                if (coverage > 0) {
                    sum += coverage * pixelAreaMm2(surface, photo.camera(), x, y);
                }
            }
        }
        double visible = photo.truth().areaMm2() - photo.truth().cardHidesMm2();
        assertThat(sum).isCloseTo(visible, within(Tolerances.LABEL_AREA * visible));
    }

    private static double pixelAreaMm2(Surface surface, Camera camera, int x, int y) {
        SkinPoint a = camera.see(surface, x - 0.5, y).orElseThrow();
        SkinPoint b = camera.see(surface, x + 0.5, y).orElseThrow();
        SkinPoint c = camera.see(surface, x, y - 0.5).orElseThrow();
        SkinPoint d = camera.see(surface, x, y + 0.5).orElseThrow();
        double cross = (b.u() - a.u()) * (d.v() - c.v()) - (b.v() - a.v()) * (d.u() - c.u());
        return Math.abs(cross) * surface.areaElement((a.u() + b.u()) / 2, (a.v() + b.v()) / 2);
    }

    @Test
    void exactOutlineEnclosesTheLabel() {
        RenderedScene scene = Phantom.render(small(SceneKind.STRIAE_RUBRAE_LIGHT, 9));
        double enclosed = scene.exact().orElseThrow().polygons().stream()
                .mapToDouble(PhantomTest::signedArea)
                .sum();
        LabelPicture label = scene.baseline().get(0).label();
        double half = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            half += (label.coverage()[i] & 0xff) >= 128 ? 1 : 0;
        }
        assertThat(Math.abs(enclosed)).isCloseTo(half, within(Tolerances.CONTOUR_AREA * half));
    }

    private static double signedArea(Polygon polygon) {
        double sum = 0;
        List<PixelPoint> points = polygon.points();
        for (int i = 0; i < points.size(); i++) {
            PixelPoint p = points.get(i);
            PixelPoint q = points.get((i + 1) % points.size());
            sum += p.x() * q.y() - q.x() * p.y();
        }
        return sum / 2;
    }

    @Test
    void laterVisitShowsTheChangeThatWasAskedFor() {
        SceneSpec spec = small(SceneKind.STRIAE_RUBRAE_LIGHT, 11).withChange(new VisitChange(0.8, 0.5, 0.7, 0, 0, 2));
        RenderedScene scene = Phantom.render(spec);
        PhotoTruth before = scene.baseline().get(0).truth();
        PhotoTruth after = scene.followup().get(0).truth();
        assertThat(after.areaMm2() / before.areaMm2()).isCloseTo(0.8, within(Tolerances.FACTOR));
        assertThat(after.contrastDe76() / before.contrastDe76()).isCloseTo(0.5, within(Tolerances.FADING));
        assertThat(after.depthMm() / before.depthMm()).isCloseTo(0.7, within(1e-9));
        assertThat(after.lengthMm() / before.lengthMm()).isBetween(1 - Tolerances.FACTOR, 1 + Tolerances.MERGED_LENGTH);
    }

    @Test
    void tighteningIsInTheTruth() {
        SceneSpec spec = small(SceneKind.LAXITY, 12).withChange(new VisitChange(1, 1, 1, -6, 0, 0));
        RenderedScene scene = Phantom.render(spec);
        assertThat(scene.baseline().get(0).truth().siteStrainPercent()).isZero();
        assertThat(scene.followup().get(0).truth().siteStrainPercent()).isCloseTo(-6, within(0.2));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindRendersAReadablePhotograph(SceneKind kind) throws IOException {
        SceneSpec spec = SceneSpec.of(kind, 2).withSize(640, 480).withPhotos(1, 0);
        RenderedScene scene = Phantom.render(spec);
        PhantomPhoto photo = scene.baseline().get(0);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(picture.getHeight()).isEqualTo(480);
        assertThat(scene.exact().isPresent()).isEqualTo(kind.hasLesion());
        assertThat(photo.truth().areaMm2() > 0).isEqualTo(kind.hasLesion());
        assertThat(SceneKind.byLabel(kind.label())).contains(kind);
    }

    @Test
    void writesTheFolderOfTheSamples(@TempDir Path folder) throws IOException {
        RenderedScene scene = Phantom.render(small(SceneKind.SCAR_FLAT, 3));
        PhantomWriter.write(folder, scene);
        for (String name :
                List.of("baseline-1.jpg", "followup-1.jpg", "baseline-1.label.png", "followup-1.label.png")) {
            assertThat(folder.resolve(name)).isRegularFile();
        }
        for (String name : List.of("truth.json", "lasso.json", "exact.json", "points.json")) {
            assertThat(Files.size(folder.resolve(name))).isPositive();
        }
        assertThat(Files.readString(folder.resolve("truth.json"))).contains("\"contrast_dE76\"", "\"landmarks_px\"");
    }
}
