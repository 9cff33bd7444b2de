package org.needlewise.cli.output;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.needlewise.imaging.OutputPicture;
import org.needlewise.imaging.OutputPicture.Kind;
import org.needlewise.imaging.PictureSink;
import org.needlewise.model.photo.Photo;

/**
 * Writes pictures into a folder as they come and remembers where each lies. A photograph {@code a.jpg} becomes
 * {@code a.unrolled.png}, {@code a.overlay.jpg}, {@code a.mask.png}; the aligned pair {@code before.jpg} and
 * {@code after.jpg}. Where two photographs would share a name, the visit's name goes before it.
 */
public final class PictureFolder implements PictureSink {
    private static final float JPEG_QUALITY = 0.9f;

    private final Path path;
    private final Map<PhotoKey, String> stems;
    private final List<Written> written = new ArrayList<>();

    private PictureFolder(Path path, Map<PhotoKey, String> stems) {
        this.path = path;
        this.stems = stems;
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": this folder cannot be made", e);
        }
    }

    /** A folder for one visit. */
    public static PictureFolder ofVisit(Path path, List<Photo> photos) {
        return new PictureFolder(path, stems(Map.of("", photos)));
    }

    /** A folder for two visits. */
    public static PictureFolder ofComparison(Path path, List<Photo> baseline, List<Photo> followup) {
        return new PictureFolder(path, stems(Map.of("baseline", baseline, "followup", followup)));
    }

    public Path path() {
        return path;
    }

    /** What was written so far, in order. */
    public List<Written> written() {
        return Collections.unmodifiableList(written);
    }

    /** File name of the picture of this kind made from this photograph. */
    public Optional<String> fileOf(Kind kind, String visit, String photo) {
        return written.stream()
                .filter(w ->
                        w.kind() == kind && w.visit().equals(visit) && w.photo().equals(photo))
                .map(Written::fileName)
                .findFirst();
    }

    /** File name of the first picture of this kind. */
    public Optional<String> firstOf(Kind kind) {
        return written.stream()
                .filter(w -> w.kind() == kind)
                .map(Written::fileName)
                .findFirst();
    }

    @Override
    public boolean isWanted() {
        return true;
    }

    @Override
    public boolean isWanted(Kind kind) {
        return kind != Kind.BARE_SITE;
    }

    @Override
    public void accept(OutputPicture picture) {
        String visit = picture.visit().orElse("");
        String name = fileName(picture.kind(), stem(visit, picture.photo()));
        write(picture.image(), path.resolve(name));
        written.add(new Written(picture.kind(), visit, picture.photo(), name));
    }

    private String stem(String visit, String photo) {
        return stems.getOrDefault(new PhotoKey(visit, photo), photo);
    }

    private static String fileName(Kind kind, String stem) {
        return switch (kind) {
            case UNROLLED -> stem + ".unrolled.png";
            case BARE_SITE -> stem + ".bare.png";
            case OVERLAY -> stem + ".overlay.jpg";
            case SITE_MASK -> stem + ".mask.png";
            case ALIGNED_BEFORE -> "before.jpg";
            case ALIGNED_AFTER -> "after.jpg";
        };
    }

    /** The shortest way to name pictures under which no two photographs share a name. */
    private static Map<PhotoKey, String> stems(Map<String, List<Photo>> visits) {
        List<PhotoKey> keys = new ArrayList<>();
        visits.forEach((visit, photos) -> photos.forEach(photo -> keys.add(new PhotoKey(visit, photo.name()))));
        List<Function<PhotoKey, String>> ways = List.of(
                PhotoKey::stem,
                PhotoKey::photo,
                key -> key.visit + "-" + key.stem(),
                key -> key.visit + "-" + key.photo);
        for (Function<PhotoKey, String> way : ways) {
            Map<PhotoKey, String> stems = keys.stream().collect(Collectors.toMap(Function.identity(), way));
            if (Set.copyOf(stems.values()).size() == keys.size()) {
                return stems;
            }
        }
        throw new IllegalArgumentException("two photographs of a visit share a name: " + keys);
    }

    private static void write(BufferedImage image, Path file) {
        boolean jpeg = file.toString().endsWith(".jpg");
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(jpeg ? "jpeg" : "png").next();
        try (OutputStream out = Files.newOutputStream(file);
                ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (jpeg) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        } finally {
            writer.dispose();
        }
    }

    /** One picture in the folder; {@code visit} is empty when there is only one. */
    public record Written(Kind kind, String visit, String photo, String fileName) {}

    private record PhotoKey(String visit, String photo) {
        String stem() {
            int dot = photo.lastIndexOf('.');
            return dot > 0 ? photo.substring(0, dot) : photo;
        }
    }
}
