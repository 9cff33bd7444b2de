package org.needlewise.imaging.colour;

/**
 * A tone curve as a table over the bits of the float itself: even steps within each power of two, so that the relative
 * error is the same in light and dark (below 1e-5) and no logarithm is taken a sample.
 */
final class ToneTable {
    private static final int MANTISSA_BITS = 6;
    private static final int SHIFT = 23 - MANTISSA_BITS;
    private static final int LOWEST = Float.floatToRawIntBits(1f / 4096);
    private static final int HIGHEST = Float.floatToRawIntBits(8f);
    private static final int ENTRIES = ((HIGHEST - LOWEST) >> SHIFT) + 2;
    private static final float FRACTION = 1f / (1 << SHIFT);

    private final float[] values = new float[ENTRIES];
    private final float slopeAtBlack;

    ToneTable(CameraInverse inverse) {
        for (int i = 0; i < ENTRIES; i++) {
            values[i] = (float) inverse.tone(Float.intBitsToFloat(LOWEST + (i << SHIFT)));
        }
        slopeAtBlack = values[0] * 4096;
    }

    /** The curve at a value; a straight line through black below 1/4096, constant slope above 8. */
    float at(float value) {
        if (!(value >= 1f / 4096)) {
            return value * slopeAtBlack;
        }
        if (value >= 8f) {
            return values[ENTRIES - 2] * (value / 8f);
        }
        int offset = Float.floatToRawIntBits(value) - LOWEST;
        int i = offset >> SHIFT;
        float t = (offset & ((1 << SHIFT) - 1)) * FRACTION;
        return values[i] + t * (values[i + 1] - values[i]);
    }
}
