package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Decoding to plain 8-bit BGR, turning upright, encoding. Callers hold the pointer scope. */
final class Pixels {
    private Pixels() {}

    /** Empty when the decoder gives up. */
    static Mat decodeBgr(Mat encoded) {
        Mat decoded = decodeAsStored(encoded);
        if (decoded.empty()) {
            return decoded;
        }
        if (decoded.depth() == CV_16U) {
            Mat eightBits = new Mat();
            decoded.convertTo(eightBits, CV_8U, 1 / 257.0, 0);
            decoded.close();
            decoded = eightBits;
        }
        if (decoded.depth() != CV_8U) {
            return new Mat();
        }
        return switch (decoded.channels()) {
            case 1 -> converted(decoded, opencv_imgproc.COLOR_GRAY2BGR);
            case 3 -> decoded;
            case 4 -> overWhite(decoded);
            default -> new Mat();
        };
    }

    /** The decoder throws on some damaged files and returns nothing on others; both mean that it gave up. */
    private static Mat decodeAsStored(Mat encoded) {
        try {
            return opencv_imgcodecs.imdecode(encoded, opencv_imgcodecs.IMREAD_UNCHANGED);
        } catch (RuntimeException damaged) {
            return new Mat();
        }
    }

    private static Mat converted(Mat source, int code) {
        Mat target = new Mat();
        opencv_imgproc.cvtColor(source, target, code);
        source.close();
        return target;
    }

    private static Mat overWhite(Mat bgra) {
        Mat bgr = new Mat(bgra.rows(), bgra.cols(), CV_8UC3);
        ByteBuffer in = bgra.createBuffer();
        ByteBuffer out = bgr.createBuffer();
        int count = bgra.rows() * bgra.cols();
        for (int i = 0; i < count; i++) {
            int alpha = in.get(4 * i + 3) & 0xff;
            for (int c = 0; c < 3; c++) {
                int value = in.get(4 * i + c) & 0xff;
                out.put(3 * i + c, (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255));
            }
        }
        bgra.close();
        return bgr;
    }

    /** Undoes an EXIF orientation (Exif 2.32, tag 0x0112). Takes over the source. */
    static Mat upright(Mat source, int orientation) {
        if (orientation == 1) {
            return source;
        }
        Mat target = new Mat();
        switch (orientation) {
            case 2 -> opencv_core.flip(source, target, 1);
            case 3 -> opencv_core.rotate(source, target, opencv_core.ROTATE_180);
            case 4 -> opencv_core.flip(source, target, 0);
            case 5 -> opencv_core.transpose(source, target);
            case 6 -> opencv_core.rotate(source, target, opencv_core.ROTATE_90_CLOCKWISE);
            case 7 -> {
                opencv_core.transpose(source, target);
                opencv_core.flip(target, target, -1);
            }
            case 8 -> opencv_core.rotate(source, target, opencv_core.ROTATE_90_COUNTERCLOCKWISE);
            default -> throw new IllegalArgumentException("EXIF orientation " + orientation + " outside 1..8");
        }
        source.close();
        return target;
    }

    static byte[] encode(Mat mat, String extension, int parameter, int value) {
        try (BytePointer out = new BytePointer();
                IntPointer parameters = new IntPointer(parameter, value)) {
            if (!opencv_imgcodecs.imencode(extension, mat, out, parameters)) {
                throw new IllegalStateException("encoding " + extension + " failed");
            }
            byte[] bytes = new byte[Math.toIntExact(out.limit())];
            out.get(bytes);
            return bytes;
        }
    }
}
