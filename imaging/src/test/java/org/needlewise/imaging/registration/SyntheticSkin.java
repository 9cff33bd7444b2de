package org.needlewise.imaging.registration;

import java.util.Random;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

/**
 * Skin as a function of the place, so that it can be pictured at any pose without resampling: blood and pigment in
 * blotches of several sizes, fine furrows whose shading turns with the light, and a card-shaped hole. The same seed is
 * the same skin.
 */
final class SyntheticSkin {
    private final long seed;

    SyntheticSkin(long seed) {
        this.seed = seed;
    }

    /** From millimetres of a picture's card to millimetres of the skin. */
    @FunctionalInterface
    interface Placement {
        SkinPoint skinAt(double xMm, double yMm);
    }

    /**
     * How a picture is taken.
     *
     * @param lightRad direction of the light, turns the furrows' shading
     * @param gain brightness
     * @param fallOff darkening across the picture, 0..1
     * @param noise standard deviation relative to the light of each sample
     * @param noiseSeed of the sensor
     */
    record Light(double lightRad, double gain, double fallOff, double noise, long noiseSeed) {}

    SkinPicture picture(MillimetreGrid grid, Placement placement, Light light) {
        int n = grid.width() * grid.height();
        Raster rgb = new Raster(grid.width(), grid.height(), 3);
        boolean[] measurable = new boolean[n];
        Random random = new Random(light.noiseSeed());
        for (int y = 0, i = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++, i++) {
                double cardX = grid.xMm(x);
                double cardY = grid.yMm(y);
                boolean card = cardX > 0 && cardY > 0 && (cardX < 30 && cardY < 120 || cardX < 120 && cardY < 30);
                measurable[i] = !card;
                SkinPoint at = placement.skinAt(cardX, cardY);
                double shade = light.gain() * (1 - light.fallOff() * x / grid.width());
                double relief = shading(at.xMm(), at.yMm(), light.lightRad());
                double blood = 0.05 * blotches(at, 1) + 0.3 * spots(at);
                double pigment = 0.05 * blotches(at, 2);
                for (int c = 0; c < 3; c++) {
                    double base = c == 0 ? 0.55 : c == 1 ? 0.32 : 0.24;
                    double absorbed = pigment * (c == 0 ? 0.5 : c == 1 ? 0.8 : 1) + blood * (c == 0 ? 0.1 : 1);
                    double value = card
                            ? (Math.floor(cardX / 5) + Math.floor(cardY / 5)) % 2
                            : base * Math.exp(relief - absorbed) * (1 + light.noise() * random.nextGaussian());
                    rgb.plane(c)[i] = (float) Math.max(0, shade * value);
                }
            }
        }
        return new SkinPicture(grid, rgb, new Mask(grid.width(), grid.height(), measurable), new Raster(1, 1, 1));
    }

    private double blotches(SkinPoint at, int channel) {
        double sum = 0;
        double[] sizes = {9, 4, 1.8, 0.9};
        for (int k = 0; k < sizes.length; k++) {
            sum += noise(at.xMm() / sizes[k], at.yMm() / sizes[k], 10 * channel + k);
        }
        return sum;
    }

    private double spots(SkinPoint at) {
        double cell = 12;
        double sum = 0;
        long cx = (long) Math.floor(at.xMm() / cell);
        long cy = (long) Math.floor(at.yMm() / cell);
        for (long j = cy - 1; j <= cy + 1; j++) {
            for (long i = cx - 1; i <= cx + 1; i++) {
                double x = (i + hash(i, j, 91)) * cell;
                double y = (j + hash(i, j, 92)) * cell;
                double radius = 0.4 + hash(i, j, 93);
                double d = Math.hypot(at.xMm() - x, at.yMm() - y) / radius;
                sum += hash(i, j, 94) * Math.exp(-d * d);
            }
        }
        return sum;
    }

    /** Furrows run along two directions; each is lit by the slope against the light. */
    private double shading(double x, double y, double lightRad) {
        double across = 0.8 * x + 0.6 * y;
        double along = -0.6 * x + 0.8 * y;
        double first = noise(across / 0.5, along / 3, 31) * Math.cos(lightRad);
        double second = noise(along / 0.5, across / 3, 32) * Math.sin(lightRad);
        return 0.03 * (first + second);
    }

    private double noise(double x, double y, int layer) {
        long i = (long) Math.floor(x);
        long j = (long) Math.floor(y);
        double u = smooth(x - i);
        double v = smooth(y - j);
        double upper = mix(hash(i, j, layer), hash(i + 1, j, layer), u);
        double lower = mix(hash(i, j + 1, layer), hash(i + 1, j + 1, layer), u);
        return 2 * mix(upper, lower, v) - 1;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + t * (b - a);
    }

    private double hash(long i, long j, int layer) {
        long z = seed * 0x9E3779B97F4A7C15L
                + i * 0xC2B2AE3D27D4EB4FL
                + j * 0x165667B19E3779F9L
                + layer * 0x27D4EB2F165667C5L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }
}
