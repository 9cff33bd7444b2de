package org.needlewise.phantom.optics;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** From linear light to an 8-bit sRGB picture: blur, gains, noise, tone curve. */
public final class Develop {
    private static final int TABLE = 1 << 14;

    private Develop() {}

    /** Develops a picture; the noise is drawn by the seed. */
    public static BufferedImage picture(LinearImage image, Sensor sensor, long seed) {
        int width = image.width();
        int height = image.height();
        double[] gains = {sensor.exposure() * sensor.gainRed(), sensor.exposure(), sensor.exposure() * sensor.gainBlue()
        };
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] packed = ((DataBufferInt) out.getRaster().getDataBuffer()).getData();
        float[] encoded = toneCurve(sensor.contrast());
        for (int band = 0; band < 3; band++) {
            float[] plane = Blur.apply(image.rgb()[band], width, height, sensor);
            int shift = 16 - 8 * band;
            double gain = gains[band];
            long bandSeed = seed * 31 + band;
            IntStream.range(0, height).parallel().forEach(y -> {
                SplittableRandom random = new SplittableRandom(bandSeed * 1_000_003L + y);
                for (int x = 0; x < width; x++) {
                    double light = gain * plane[y * width + x];
                    double sigma = Math.sqrt(sensor.readNoise() * sensor.readNoise()
                            + sensor.shotNoise() * sensor.shotNoise() * Math.max(0, light));
                    int value = encode(light + sigma * roughlyNormal(random), encoded);
                    packed[y * width + x] |= value << shift;
                }
            });
        }
        return out;
    }

    /** Sum of four uniform 16-bit numbers, mean 0 and variance 1: cheap, and bounded like a real converter. */
    private static double roughlyNormal(SplittableRandom random) {
        long bits = random.nextLong();
        long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
        return (sum / 65536.0 - 2) * Math.sqrt(3);
    }

    private static int encode(double light, float[] encoded) {
        double at = Math.min(1, Math.max(0, light)) * (TABLE - 1);
        int i = (int) Math.min(TABLE - 2.0, at);
        return (int) (encoded[i] + (at - i) * (encoded[i + 1] - encoded[i]) + 0.5);
    }

    private static float[] toneCurve(double contrast) {
        float[] table = new float[TABLE];
        for (int i = 0; i < TABLE; i++) {
            double c = (double) i / (TABLE - 1);
            double srgb = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
            double curved = srgb - contrast * Math.sin(2 * Math.PI * srgb) / (2 * Math.PI);
            table[i] = (float) (255 * curved);
        }
        return table;
    }
}
