package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * An upright picture in native memory: 8 bits, three channels interleaved B, G, R, encoded (not linear) values, rows
 * without padding. Twelve megapixels take 36 MB that the garbage collector does not see, so close it as soon as it is
 * no longer needed. Not for use by several threads while one of them closes it.
 */
public final class NativePicture implements AutoCloseable {
    private final Mat mat;
    private final int width;
    private final int height;

    private NativePicture(Mat mat) {
        this.mat = mat;
        this.width = mat.cols();
        this.height = mat.rows();
    }

    /**
     * Decodes a JPEG, PNG or WebP file. 16 bits become 8, grey becomes three channels, what is transparent shows white.
     * Call only after the dimensions in the header were found acceptable.
     *
     * @param orientation EXIF orientation 1–8; the result is upright
     * @return empty when the decoder gives up
     */
    public static Optional<NativePicture> decode(byte[] file, int orientation) {
        try (PointerScope scope = new PointerScope()) {
            Mat encoded = new Mat(1, file.length, CV_8UC1, new BytePointer(file));
            Mat decoded = Pixels.decodeBgr(encoded);
            if (decoded.empty()) {
                return Optional.empty();
            }
            return Optional.of(own(scope, Pixels.upright(decoded, orientation)));
        }
    }

    /** A picture of packed B, G, R bytes, row by row; copied. */
    public static NativePicture ofBgr(int width, int height, byte[] bgr) {
        if (bgr.length != Math.multiplyExact(3, Math.multiplyExact(width, height))) {
            throw new IllegalArgumentException(bgr.length + " bytes for " + width + " x " + height);
        }
        return filledBy(width, height, 1, pixels -> pixels.put(bgr));
    }

    /**
     * A picture whose B, G, R bytes the caller writes straight into native memory, without a copy on the heap.
     *
     * @param width of the picture as written
     * @param height of the picture as written
     * @param orientation EXIF orientation 1–8 of the picture as written; the result is upright
     */
    public static NativePicture filledBy(int width, int height, int orientation, Consumer<ByteBuffer> writer) {
        try (PointerScope scope = new PointerScope()) {
            Mat written = new Mat(height, width, CV_8UC3);
            writer.accept(written.createBuffer());
            return own(scope, Pixels.upright(written, orientation));
        }
    }

    /** Takes a matrix out of the scope, so that {@link #close()} alone frees it. */
    private static NativePicture own(PointerScope scope, Mat mat) {
        // Leaving the scope drops a reference; without one of its own the matrix would go with it.
        mat.retainReference();
        scope.detach(mat);
        return new NativePicture(mat);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /**
     * A view of the pixels, not a copy: B, G, R of (x, y) at {@code 3 * (y * width + x)}. Valid until {@link #close()};
     * reading it afterwards is undefined.
     */
    public ByteBuffer pixels() {
        return mat().createBuffer();
    }

    /** Whether its colours were rounded from whole luma and chroma, so that {@link LumaChroma} can undo that. */
    public boolean isOfLumaChroma() {
        return LumaChroma.isSourceOf(this);
    }

    /** The picture as PNG, lossless. */
    public byte[] encodePng() {
        return Pixels.encode(mat(), ".png", opencv_imgcodecs.IMWRITE_PNG_COMPRESSION, 3);
    }

    /** The picture as JPEG. */
    public byte[] encodeJpeg(int quality) {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("JPEG quality " + quality + " outside 1..100");
        }
        return Pixels.encode(mat(), ".jpg", opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    }

    /** Writes the picture as PNG. */
    public void writePng(Path file) throws IOException {
        Files.write(file, encodePng());
    }

    /** Writes the picture as JPEG. */
    public void writeJpeg(Path file, int quality) throws IOException {
        Files.write(file, encodeJpeg(quality));
    }

    /** For this package only: 8UC3, continuous, and not to be kept beyond this picture's life. */
    Mat mat() {
        if (mat.isNull()) {
            throw new IllegalStateException("the picture is closed");
        }
        return mat;
    }

    /** Frees the native memory at once. A second call does nothing. */
    @Override
    public void close() {
        mat.close();
    }
}
