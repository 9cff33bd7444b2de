package org.needlewise.imaging.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a decoder rounded is found again. */
class LumaChromaTest {
    private static final int SIDE = 400;
    private static final int TONES = 12;

    @Test
    void findsLumaAndChromaAgainFromRoundedColours() {
        SplittableRandom random = new SplittableRandom(5);
        double[] found = new double[3];
        int inside = 0;
        for (int i = 0; i < 100_000; i++) {
            int luma = random.nextInt(256);
            int cb = random.nextInt(-90, 90);
            int cr = random.nextInt(-90, 90);
            double red = luma + 1.402 * cr;
            double green = luma - 0.344136 * cb - 0.714136 * cr;
            double blue = luma + 1.772 * cb;
            if (Math.min(red, Math.min(green, blue)) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
                continue;
            }
            inside++;
            assertThat(LumaChroma.unrounded((int) Math.rint(red), (int) Math.rint(green), (int) Math.rint(blue), found))
                    .isTrue();
            assertThat(found).containsExactly(red, green, blue);
        }
        assertThat(inside).isGreaterThan(20_000);
    }

    @Test
    void knowsAPictureThatWasAJpegFromOneThatWasNot() {
        try (NativePicture plain = skin(0);
                NativePicture jpeg =
                        NativePicture.decode(plain.encodeJpeg(92), 1).orElseThrow();
                NativePicture turned =
                        NativePicture.decode(plain.encodeJpeg(92), 6).orElseThrow();
                NativePicture again = NativePicture.decode(jpeg.encodePng(), 1).orElseThrow()) {
            assertThat(plain.isOfLumaChroma()).isFalse();
            assertThat(jpeg.isOfLumaChroma()).isTrue();
            assertThat(turned.isOfLumaChroma()).isTrue();
            assertThat(again.isOfLumaChroma()).isTrue();
        }
    }

    @Test
    void keepsAFaintRednessAsStrongAsItWas() {
        double roundedSquares = 0;
        double unroundedSquares = 0;
        for (int tone = 0; tone < TONES; tone++) {
            try (NativePicture plain = skin((double) tone / TONES);
                    NativePicture jpeg =
                            NativePicture.decode(plain.encodeJpeg(96), 1).orElseThrow()) {
                double truth = redness(plain, false);
                roundedSquares += Math.pow(redness(jpeg, false) - truth, 2);
                unroundedSquares += Math.pow(redness(jpeg, true) - truth, 2);
            }
        }
        assertThat(Math.sqrt(unroundedSquares / roundedSquares)).isLessThan(0.6);
    }

    /** Green of the left half less that of the right, levels. */
    private static double redness(NativePicture picture, boolean unrounded) {
        ByteBuffer pixels = picture.pixels();
        double[] rgb = new double[3];
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int at = 3 * (y * SIDE + x);
                int b = pixels.get(at) & 0xff;
                int g = pixels.get(at + 1) & 0xff;
                int r = pixels.get(at + 2) & 0xff;
                rgb[1] = g;
                if (unrounded) {
                    LumaChroma.unrounded(r, g, b, rgb);
                }
                sum += (x < SIDE / 2 ? 1 : -1) * rgb[1];
            }
        }
        return sum / (SIDE * SIDE / 2.0);
    }

    /** Two tones of skin side by side, with a sensor's noise. */
    private static NativePicture skin(double shift) {
        SplittableRandom random = new SplittableRandom(11);
        byte[] bgr = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            boolean left = i % SIDE < SIDE / 2;
            bgr[3 * i] = level(130.4 - shift + (left ? -0.3 : 0), random);
            bgr[3 * i + 1] = level(149.2 + shift / 3 + (left ? -2.2 : 0), random);
            bgr[3 * i + 2] = level(188.4 + shift + (left ? 2.0 : 0), random);
        }
        return NativePicture.ofBgr(SIDE, SIDE, bgr);
    }

    private static byte level(double mean, SplittableRandom random) {
        return (byte) Math.round(mean + 0.9 * random.nextGaussian());
    }
}
