package org.needlewise.imaging.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.registration.SyntheticSkin.Placement;
import org.needlewise.model.measurement.Outcome;

/** Real skin, taken to be 6 px/mm, warped by a known map and lit anew; other people's skin as impostors. */
class RealSkinTest {
    private static final Path FOLDER = folder();
    private static final double PX_PER_MM = 6;
    private static final int PICTURES = 5;

    private static Path folder() {
        Path base = Path.of("").toAbsolutePath();
        while (base.getParent() != null && !Files.isDirectory(base.resolve("../shared/samples/skin"))) {
            base = base.getParent();
        }
        return base.resolve("../shared/samples/skin").normalize();
    }

    private static List<BufferedImage> pictures() {
        assumeTrue(Files.isDirectory(FOLDER), "samples/skin is not there: real skin is not checked");
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<BufferedImage> pictures = new ArrayList<>();
            List<Path> named = files.filter(f -> f.toString().endsWith(".png"))
                    .sorted()
                    .limit(PICTURES)
                    .toList();
            for (Path file : named) {
                pictures.add(ImageIO.read(file.toFile()));
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsWarpedSkinAgainInOtherLight() {
        Placement truth = (x, y) -> {
            double u = 0.94 * (x - 50) - 0.34 * (y - 50) + 53;
            double v = 0.34 * (x - 50) + 0.94 * (y - 50) + 48;
            return new SkinPoint(u + 0.4 * Math.sin(v / 15), v + 0.4 * Math.cos(u / 19));
        };
        int found = 0;
        List<Double> errors = new ArrayList<>();
        List<BufferedImage> pictures = pictures();
        for (BufferedImage image : pictures) {
            Outcome<Registration> outcome = Registrar.register(
                    PreparedSkin.of(picture(image, SkinPoint::new, 1, 1)),
                    PreparedSkin.of(picture(image, truth, 0.6, 2)),
                    new Start.Unknown());
            if (outcome instanceof Outcome.Measured<Registration> measured) {
                found++;
                errors.addAll(RegistrationScenes.errorsMm(measured.value(), truth));
            }
        }
        errors.sort(null);
        assertThat(found).isGreaterThanOrEqualTo(pictures.size() - 1);
        assertThat(errors.get(errors.size() / 2)).isLessThan(RegistrationTolerances.MEDIAN_MM);
        assertThat(errors.get(errors.size() * 95 / 100)).isLessThan(RegistrationTolerances.P95_MM);
    }

    @Test
    void neverTakesOnePersonsSkinForAnothers() {
        List<PreparedSkin> skins = pictures().stream()
                .map(image -> PreparedSkin.of(picture(image, SkinPoint::new, 1, 1)))
                .toList();
        for (int i = 0; i < skins.size(); i++) {
            PreparedSkin other = skins.get((i + 1) % skins.size());
            assertThat(Registrar.register(skins.get(i), other, new Start.Guess(AffineMap.identity())))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    private static SkinPicture picture(BufferedImage image, Placement placement, double gain, long noiseSeed) {
        MillimetreGrid grid = new MillimetreGrid(0, 0, PX_PER_MM, 600, 600);
        Raster rgb = new Raster(600, 600, 3);
        Mask measurable = new Mask(600, 600);
        Random random = new Random(noiseSeed);
        for (int y = 0, i = 0; y < 600; y++) {
            for (int x = 0; x < 600; x++, i++) {
                SkinPoint at = placement.skinAt(grid.xMm(x), grid.yMm(y));
                double px = at.xMm() * PX_PER_MM;
                double py = at.yMm() * PX_PER_MM;
                if (px >= 0 && py >= 0 && px < image.getWidth() - 1 && py < image.getHeight() - 1) {
                    measurable.set(x, y, true);
                    double light = gain * (1 - 0.3 * y / 600 * (1 - gain));
                    for (int c = 0; c < 3; c++) {
                        double noise = 1 + 0.01 * random.nextGaussian();
                        rgb.plane(c)[i] = (float) (light * noise * linear(image, px, py, 16 - 8 * c));
                    }
                }
            }
        }
        return new SkinPicture(grid, rgb, measurable, new Raster(1, 1, 1));
    }

    private static double linear(BufferedImage image, double px, double py, int shift) {
        int x = (int) px;
        int y = (int) py;
        double u = px - x;
        double v = py - y;
        double upper = (1 - u) * value(image, x, y, shift) + u * value(image, x + 1, y, shift);
        double lower = (1 - u) * value(image, x, y + 1, shift) + u * value(image, x + 1, y + 1, shift);
        return (1 - v) * upper + v * lower;
    }

    private static double value(BufferedImage image, int x, int y, int shift) {
        return Math.pow(((image.getRGB(x, y) >> shift) & 255) / 255.0, 2.2);
    }
}
