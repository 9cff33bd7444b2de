package org.needlewise.imaging.reading;

import java.util.Arrays;
import java.util.Optional;

/**
 * Matrix/tone-curve and grey profiles of the International Color Consortium (ICC.1:2022, sections 8.3.3, 8.4.2, 10.6,
 * 10.18). Colorants are relative to the D50 connection space, so no further white adaptation of the profile's own is
 * needed. Profiles that only hold lookup tables are not understood.
 *
 * <p>Read here and not through {@code java.awt.color}: that loses parametric curves, which phones use for Display P3,
 * and hands hostile bytes to native code.
 */
final class IccProfile {
    private static final int TAG_COUNT_OFFSET = 128;
    private static final int MAX_TAGS = 256;
    private static final int MAX_BYTES = 4 << 20;

    private final Bytes bytes;

    private IccProfile(byte[] profile) {
        this.bytes = Bytes.bigEndian(profile);
    }

    /** Empty when the profile is damaged or of a kind that is not understood. */
    static Optional<LinearLight> linearLight(byte[] profile) {
        if (profile.length > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            return new IccProfile(profile).read();
        } catch (DamagedImageException damaged) {
            return Optional.empty();
        }
    }

    /** Whether the size in a profile's header is its real one; decoders that believe a false one run out of memory. */
    static boolean isAsLongAsItSays(byte[] profile) {
        try {
            Bytes bytes = Bytes.bigEndian(profile);
            return bytes.startsWith(36, "acsp") && bytes.u32(0) == profile.length;
        } catch (DamagedImageException tooShort) {
            return false;
        }
    }

    private Optional<LinearLight> read() throws DamagedImageException {
        if (!bytes.startsWith(36, "acsp") || !bytes.startsWith(20, "XYZ ")) {
            return Optional.empty();
        }
        if (bytes.startsWith(16, "GRAY")) {
            float[] curve = curve(tag("kTRC"));
            return usable(new float[][] {curve, curve, curve}, Matrix3.identity());
        }
        if (!bytes.startsWith(16, "RGB ")) {
            return Optional.empty();
        }
        double[] red = xyz(tag("rXYZ"));
        double[] green = xyz(tag("gXYZ"));
        double[] blue = xyz(tag("bXYZ"));
        double[] toXyz = {red[0], green[0], blue[0], red[1], green[1], blue[1], red[2], green[2], blue[2]};
        float[][] curves = {curve(tag("rTRC")), curve(tag("gTRC")), curve(tag("bTRC"))};
        return usable(curves, Matrix3.multiply(Matrix3.XYZ_D50_TO_SRGB, toXyz));
    }

    /** Refuses what no camera or screen has: singular colorants, curves that fall, a white far from white. */
    private static Optional<LinearLight> usable(float[][] curves, double[] matrix) {
        double[] white = Matrix3.apply(matrix, new double[] {1, 1, 1});
        boolean neutral = Arrays.stream(white).allMatch(v -> v > 0.8 && v < 1.25);
        boolean rising = Arrays.stream(curves).allMatch(IccProfile::rises);
        if (!neutral || !rising || Math.abs(Matrix3.determinant(matrix)) < 1e-3) {
            return Optional.empty();
        }
        return Optional.of(new LinearLight(curves, matrix));
    }

    private static boolean rises(float[] curve) {
        for (int i = 1; i < curve.length; i++) {
            if (!(curve[i] >= curve[i - 1])) {
                return false;
            }
        }
        return curve[0] > -0.1 && curve[0] < 0.1 && curve[255] > 0.9 && curve[255] < 1.1;
    }

    private int tag(String signature) throws DamagedImageException {
        long count = Math.min(MAX_TAGS, bytes.u32(TAG_COUNT_OFFSET));
        for (int i = 0; i < count; i++) {
            int entry = TAG_COUNT_OFFSET + 4 + 12 * i;
            if (bytes.startsWith(entry, signature)) {
                long offset = bytes.u32(entry + 4L);
                bytes.require(offset, bytes.u32(entry + 8L));
                return (int) offset;
            }
        }
        throw new DamagedImageException("profile without " + signature);
    }

    private double[] xyz(int offset) throws DamagedImageException {
        if (!bytes.startsWith(offset, "XYZ ")) {
            throw new DamagedImageException("colorant is no XYZ");
        }
        return new double[] {fixed(offset + 8), fixed(offset + 12), fixed(offset + 16)};
    }

    private double fixed(long offset) throws DamagedImageException {
        return bytes.s32(offset) / 65536.0;
    }

    private float[] curve(int offset) throws DamagedImageException {
        if (bytes.startsWith(offset, "curv")) {
            return sampledCurve(offset);
        }
        if (bytes.startsWith(offset, "para")) {
            return parametricCurve(offset);
        }
        throw new DamagedImageException("unknown kind of curve");
    }

    private float[] sampledCurve(int offset) throws DamagedImageException {
        long count = bytes.u32(offset + 8L);
        float[] curve = new float[256];
        for (int i = 0; i < 256; i++) {
            double x = i / 255.0;
            if (count == 0) {
                curve[i] = (float) x;
            } else if (count == 1) {
                curve[i] = (float) Math.pow(x, bytes.u16(offset + 12L) / 256.0);
            } else {
                double position = x * (count - 1);
                long below = Math.min((long) position, count - 2);
                double low = bytes.u16(offset + 12L + 2 * below);
                double high = bytes.u16(offset + 14L + 2 * below);
                curve[i] = (float) ((low + (position - below) * (high - low)) / 65535);
            }
        }
        return curve;
    }

    /** Types 0 to 4: g; g a b; g a b c; g a b c d; g a b c d e f. */
    private float[] parametricCurve(int offset) throws DamagedImageException {
        int type = bytes.u16(offset + 8L);
        int[] counts = {1, 3, 4, 5, 7};
        if (type >= counts.length) {
            throw new DamagedImageException("parametric curve of type " + type);
        }
        double[] p = {1, 1, 0, 0, 0, 0, 0};
        for (int i = 0; i < counts[type]; i++) {
            p[i] = fixed(offset + 12L + 4L * i);
        }
        float[] curve = new float[256];
        for (int i = 0; i < 256; i++) {
            curve[i] = (float) parametric(type, p, i / 255.0);
        }
        return curve;
    }

    private static double parametric(int type, double[] p, double x) {
        double power = Math.pow(Math.max(0, p[1] * x + p[2]), p[0]);
        return switch (type) {
            case 0 -> Math.pow(x, p[0]);
            case 1 -> p[1] * x + p[2] >= 0 ? power : 0;
            case 2 -> p[1] * x + p[2] >= 0 ? power + p[3] : p[3];
            case 3 -> x >= p[4] ? power : p[3] * x;
            default -> x >= p[4] ? power + p[5] : p[3] * x + p[6];
        };
    }
}
