package org.needlewise.phantom;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.needlewise.model.site.Outline.PixelPoint;

/**
 * Writes a rendered scene as a folder: photographs, NAME.label.png, truth.json, lasso.json, exact.json (when there is a
 * lesion) and points.json (the landmarks visible on baseline-1.jpg; those hidden are left out).
 */
public final class PhantomWriter {
    private PhantomWriter() {}

    /**
     * Writes into a folder, which is created if missing; files of the same names are replaced.
     *
     * @throws IOException when the folder cannot be written
     */
    public static void write(Path folder, RenderedScene scene) throws IOException {
        Files.createDirectories(folder);
        List<PhantomPhoto> photos = new ArrayList<>(scene.baseline());
        photos.addAll(scene.followup());
        for (PhantomPhoto photo : photos) {
            Files.write(folder.resolve(photo.name() + ".jpg"), photo.jpeg());
            writeLabel(folder.resolve(photo.name() + ".label.png"), photo.label());
        }
        Files.write(folder.resolve("truth.json"), TruthJson.truth(scene));
        Files.write(folder.resolve("lasso.json"), TruthJson.outline(scene.lasso()));
        if (scene.exact().isPresent()) {
            Files.write(
                    folder.resolve("exact.json"),
                    TruthJson.outline(scene.exact().get()));
        }
        List<PixelPoint> visible = scene.baseline().get(0).truth().landmarksPx().stream()
                .flatMap(p -> p.stream())
                .toList();
        Files.write(folder.resolve("points.json"), TruthJson.points(visible));
    }

    /** The lesion as the photograph shows it, grey, 255 fully lesion. */
    public static void writeLabel(Path file, LabelPicture label) throws IOException {
        BufferedImage image = new BufferedImage(label.width(), label.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(label.coverage(), 0, data, 0, data.length);
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no PNG writer for " + file);
        }
    }
}
