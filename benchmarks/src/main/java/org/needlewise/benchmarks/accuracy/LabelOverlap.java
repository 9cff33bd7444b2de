package org.needlewise.benchmarks.accuracy;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import javax.imageio.ImageIO;
import org.needlewise.imaging.OutputPicture;
import org.needlewise.imaging.PictureSink;

/**
 * Holds the lesion that was found against {@code NAME.label.png} beside each photograph: 1 − Dice (Dice 1945; Sørensen
 * 1948) of the pixels covered by half or more.
 */
final class LabelOverlap implements PictureSink {
    private static final int HALF = 128;

    private final Path folder;
    private final DoubleConsumer lacks;

    /** @param lacks takes 1 − Dice of each photograph that has a label */
    LabelOverlap(Path folder, DoubleConsumer lacks) {
        this.folder = folder;
        this.lacks = lacks;
    }

    @Override
    public boolean isWanted() {
        return true;
    }

    @Override
    public boolean isWanted(OutputPicture.Kind kind) {
        return kind == OutputPicture.Kind.SITE_MASK;
    }

    @Override
    public void accept(OutputPicture found) {
        Path label = folder.resolve(found.photo().replaceFirst("\\.jpg$", ".label.png"));
        if (Files.exists(label)) {
            try {
                lacks.accept(1 - dice(found.image(), ImageIO.read(label.toFile())));
            } catch (IOException e) {
                throw new UncheckedIOException(label + ": cannot be read", e);
            }
        }
    }

    /** Twice what both have over the sum of what each has; 1 where neither has anything. */
    static double dice(BufferedImage found, BufferedImage truth) {
        Raster a = found.getRaster();
        Raster b = truth.getRaster();
        int w = a.getWidth();
        int[] rowA = new int[w];
        int[] rowB = new int[w];
        long both = 0;
        long each = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            a.getSamples(0, y, w, 1, 0, rowA);
            b.getSamples(0, y, w, 1, 0, rowB);
            for (int x = 0; x < w; x++) {
                both += rowA[x] >= HALF && rowB[x] >= HALF ? 1 : 0;
                each += (rowA[x] >= HALF ? 1 : 0) + (rowB[x] >= HALF ? 1 : 0);
            }
        }
        return each == 0 ? 1 : 2.0 * both / each;
    }
}
