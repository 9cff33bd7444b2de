package org.needlewise.e2e;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.RenderedScene;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.phantom.skin.VisitChange;

/** Photographs of two like places, rendered once a run, and pictures of other things. */
final class Photographs {
    private static final int WIDTH_PX = 1800;
    private static final int HEIGHT_PX = 1350;
    private static final VisitChange FADED = new VisitChange(0.78, 0.62, 0.7, 0, 0, 0);
    private static final int HUGE_WIDTH_PX = 7_304;
    private static final int HUGE_HEIGHT_PX = 5_478;

    private static final Map<Place, RenderedScene> SCENES = new ConcurrentHashMap<>();

    private Photographs() {}

    /** A place, by what happens to it between its first photograph and the later ones. */
    enum Place {
        TREATED(31, FADED),
        CONTROL(32, VisitChange.NONE);

        private final long seed;
        private final VisitChange change;

        Place(long seed, VisitChange change) {
            this.seed = seed;
            this.change = change;
        }
    }

    static byte[] first(Place place) {
        return scene(place).baseline().get(0).jpeg();
    }

    static byte[] second(Place place) {
        return scene(place).baseline().get(1).jpeg();
    }

    static byte[] later(Place place) {
        return scene(place).followup().get(0).jpeg();
    }

    /** A loose line round the marks of the first photograph, in its pixels. */
    static List<PixelPoint> lasso(Place place) {
        return scene(place).lasso().polygons().get(0).points();
    }

    static int widthPx() {
        return WIDTH_PX;
    }

    static int heightPx() {
        return HEIGHT_PX;
    }

    /** A film of one picture, which a camera shows again and again. */
    static Path forTheCamera() {
        try {
            Path film = Files.createTempFile("needlewise-camera", ".mjpeg");
            film.toFile().deleteOnExit();
            return Files.write(film, second(Place.CONTROL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No skin and no card: a blue sky over a green field. */
    static byte[] landscape() {
        return painted(1200, 900);
    }

    /** As large as telephones make them: 40 megapixels of a landscape. */
    static byte[] fortyMegapixels() {
        return painted(HUGE_WIDTH_PX, HUGE_HEIGHT_PX);
    }

    private static byte[] painted(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(120, 170, 230));
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(new Color(70, 140, 60));
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static RenderedScene scene(Place place) {
        return SCENES.computeIfAbsent(
                place,
                one -> Phantom.render(SceneSpec.of(SceneKind.STRIAE_RUBRAE_LIGHT, one.seed)
                        .withSize(WIDTH_PX, HEIGHT_PX)
                        .withChange(one.change)
                        .withPhotos(2, 1)));
    }
}
