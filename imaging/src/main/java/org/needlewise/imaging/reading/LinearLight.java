package org.needlewise.imaging.reading;

import org.needlewise.imaging.reading.Matrix3.Primaries;

/**
 * How 8-bit encoded values of one picture become linear light.
 *
 * <p>Result: linear RGB with the primaries of sRGB and white D65, 1 = the encoding's white. Nothing is clipped: colours
 * outside sRGB (a Display-P3 red) give values below 0 or above 1. Method: one tone curve per channel, then a 3 × 3
 * matrix from the profile's primaries to those of sRGB, white points adapted by Bradford (ICC.1:2022, Annex E;
 * IEC 61966-2-1). Immutable.
 */
public final class LinearLight {
    /** IEC 61966-2-1: what a picture without a profile is taken for. */
    public static final LinearLight SRGB = new LinearLight(srgbCurve(), Matrix3.identity());

    /** Adobe RGB (1998): gamma 563/256, D65. */
    public static final LinearLight ADOBE_RGB =
            of(gammaCurve(563 / 256.0), new Primaries(0.64, 0.33, 0.21, 0.71, 0.15, 0.06));

    /** Display P3: the primaries of SMPTE EG 432-1 with D65 and the tone curve of sRGB. */
    public static final LinearLight DISPLAY_P3 = of(srgbCurve(), new Primaries(0.68, 0.32, 0.265, 0.69, 0.15, 0.06));

    private static final int LAST = 255;

    private final float[][] curves;
    private final double[] matrix;

    private LinearLight(float[] curve, double[] matrix) {
        this(new float[][] {curve, curve, curve}, matrix);
    }

    /**
     * @param curves three curves R, G, B, each 256 values from encoded to linear
     * @param matrix row-major, from linear light of the picture's own primaries to linear sRGB
     */
    LinearLight(float[][] curves, double[] matrix) {
        if (curves.length != 3 || matrix.length != 9) {
            throw new IllegalArgumentException(curves.length + " curves, matrix of " + matrix.length);
        }
        this.curves = curves;
        this.matrix = matrix;
    }

    private static LinearLight of(float[] curve, Primaries primaries) {
        return new LinearLight(curve, Matrix3.multiply(Matrix3.XYZ_D65_TO_SRGB, primaries.toXyzD65()));
    }

    /**
     * Linear light of one pixel, between whole levels linear.
     *
     * @param r encoded red 0–255
     * @param g encoded green 0–255
     * @param b encoded blue 0–255
     * @param out receives linear R, G, B at offset, offset + 1, offset + 2
     */
    public void toLinear(double r, double g, double b, float[] out, int offset) {
        mix(at(curves[0], (float) r), at(curves[1], (float) g), at(curves[2], (float) b), out, offset);
    }

    /**
     * Linear light of many pixels.
     *
     * @param bgr encoded B, G, R of each, in fractions of a level
     * @param steps how many of them make one of the 255 levels
     * @param count pixels to convert, from the first on
     * @param red receives linear red from index {@code first} on; {@code green} and {@code blue} alike
     */
    public void toLinear(short[] bgr, int steps, int count, float[] red, float[] green, float[] blue, int first) {
        float level = 1f / steps;
        for (int i = 0; i < count; i++) {
            blue[first + i] = at(curves[2], bgr[3 * i] * level);
            green[first + i] = at(curves[1], bgr[3 * i + 1] * level);
            red[first + i] = at(curves[0], bgr[3 * i + 2] * level);
        }
        if (hasSrgbPrimaries()) {
            return;
        }
        float[] rgb = new float[3];
        for (int i = first; i < first + count; i++) {
            mix(red[i], green[i], blue[i], rgb, 0);
            red[i] = rgb[0];
            green[i] = rgb[1];
            blue[i] = rgb[2];
        }
    }

    private static float at(float[] curve, float level) {
        int below = Math.max(0, Math.min(LAST - 1, (int) level));
        return curve[below] + (level - below) * (curve[below + 1] - curve[below]);
    }

    private void mix(float r, float g, float b, float[] out, int offset) {
        out[offset] = (float) (matrix[0] * r + matrix[1] * g + matrix[2] * b);
        out[offset + 1] = (float) (matrix[3] * r + matrix[4] * g + matrix[5] * b);
        out[offset + 2] = (float) (matrix[6] * r + matrix[7] * g + matrix[8] * b);
    }

    /**
     * A copy of one channel's tone curve, 256 values in linear light of the picture's own primaries.
     *
     * @param channel 0 red, 1 green, 2 blue
     */
    public float[] curve(int channel) {
        return curves[channel].clone();
    }

    /** A copy of the matrix, row-major, that follows the curves. */
    public double[] matrix() {
        return matrix.clone();
    }

    /** True when the matrix changes nothing, so that callers may skip it. */
    public boolean hasSrgbPrimaries() {
        double[] identity = Matrix3.identity();
        for (int i = 0; i < 9; i++) {
            if (Math.abs(matrix[i] - identity[i]) > 1e-9) {
                return false;
            }
        }
        return true;
    }

    private static float[] srgbCurve() {
        float[] curve = new float[256];
        for (int i = 0; i < 256; i++) {
            double v = i / 255.0;
            curve[i] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
        return curve;
    }

    private static float[] gammaCurve(double gamma) {
        float[] curve = new float[256];
        for (int i = 0; i < 256; i++) {
            curve[i] = (float) Math.pow(i / 255.0, gamma);
        }
        return curve;
    }
}
