package org.needlewise.phantom.skin;

/**
 * Mean pigment and blood of a skin, in the units of {@link SkinOptics}.
 *
 * @param melanin about 0.3 for light to 2 for dark skin
 * @param blood about 0.3
 */
public record SkinTone(double melanin, double blood) {
    public static final SkinTone LIGHT = new SkinTone(0.32, 0.30);
    public static final SkinTone MEDIUM = new SkinTone(0.80, 0.32);
    public static final SkinTone DARK = new SkinTone(1.65, 0.34);

    public SkinTone {
        if (!(melanin >= 0) || !(blood >= 0)) {
            throw new IllegalArgumentException("melanin " + melanin + ", blood " + blood);
        }
    }
}
