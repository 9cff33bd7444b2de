package org.needlewise.imaging.reading;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Colour profiles for tests. */
final class Profiles {
    private Profiles() {}

    /** The profile of sRGB that comes with the Java runtime, made by others. */
    static byte[] javaSrgb() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    static byte[] javaGrey() {
        return ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
    }

    /** Display P3 as phones embed it: colorants adapted to D50, one parametric curve of type 3. */
    static byte[] displayP3() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("rXYZ", xyz(0.51512, 0.24120, -0.00105));
        tags.put("gXYZ", xyz(0.29198, 0.69225, 0.04189));
        tags.put("bXYZ", xyz(0.15710, 0.06657, 0.78407));
        byte[] curve = parametric(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return profile("RGB ", tags);
    }

    /** A profile that only has a lookup table. */
    static byte[] tableOnly() {
        return profile("RGB ", Map.of("A2B0", new byte[64]));
    }

    static byte[] profile(String space, Map<String, byte[]> tags) {
        int size = 132 + 12 * tags.size();
        for (byte[] content : tags.values()) {
            size += content.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(0, size).put(16, TestFiles.ascii(space + "XYZ ")).put(36, TestFiles.ascii("acsp"));
        out.position(128).putInt(tags.size());
        int at = 132 + 12 * tags.size();
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            byte[] content = tag.getValue();
            out.put(TestFiles.ascii(tag.getKey())).putInt(at).putInt(content.length);
            out.put(at, content);
            at += content.length;
        }
        return out.array();
    }

    static byte[] xyz(double x, double y, double z) {
        ByteBuffer out = ByteBuffer.allocate(20).put(TestFiles.ascii("XYZ ")).putInt(0);
        return out.putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z)).array();
    }

    static byte[] parametric(int type, double... values) {
        ByteBuffer out = ByteBuffer.allocate(12 + 4 * values.length);
        out.put(TestFiles.ascii("para")).putInt(0).putShort((short) type).putShort((short) 0);
        for (double value : values) {
            out.putInt(fixed(value));
        }
        return out.array();
    }

    static byte[] gamma(double gamma) {
        ByteBuffer out = ByteBuffer.allocate(14).put(TestFiles.ascii("curv")).putInt(0);
        return out.putInt(1).putShort((short) Math.round(gamma * 256)).array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }
}
