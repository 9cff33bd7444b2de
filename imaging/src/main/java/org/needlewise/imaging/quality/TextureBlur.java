package org.needlewise.imaging.quality;

import java.util.OptionalDouble;
import org.needlewise.imaging.raster.Mask;

/**
 * Blur judged by the picture's own texture, for where no printed edge can be measured.
 *
 * <p><b>Measures</b> how little a picture changes when it is blurred once more. <b>Unit</b> none, 0 sharp to 1 blurred.
 * <b>Method</b> the share of neighbour-to-neighbour variation that survives a nine-sample box blur, the larger of both
 * directions. <b>Assumes</b> encoded (perceptual) values; noise reads as sharpness, so a dark noisy photograph can hide
 * its blur. <b>Fails</b> (empty) when there is no variation at all. <b>Reference</b> Crété, Dolmiere, Ladret, Nicolas
 * (2007), Proc. SPIE 6492, The blur effect.
 */
public final class TextureBlur {
    private static final int HALF_BOX = 4;
    private static final int BOX = 2 * HALF_BOX + 1;

    private TextureBlur() {}

    /**
     * @param plane row-major samples, {@code plane[y * width + x]}
     * @param counted which samples are judged; its size is the picture's
     */
    public static OptionalDouble perceptualBlur(float[] plane, Mask counted) {
        int width = counted.width();
        int height = counted.height();
        if (plane.length != width * height) {
            throw new IllegalArgumentException(plane.length + " samples for " + width + " x " + height);
        }
        OptionalDouble across = blur(plane, counted, width, height, 1, width);
        OptionalDouble down = blur(plane, counted, height, width, width, 1);
        if (across.isEmpty()) {
            return down;
        }
        return down.isEmpty() ? across : OptionalDouble.of(Math.max(across.getAsDouble(), down.getAsDouble()));
    }

    /** Along one direction: {@code along} is the stride of neighbours, {@code next} that of lines. */
    private static OptionalDouble blur(float[] plane, Mask counted, int length, int lines, int along, int next) {
        double all = 0;
        double lost = 0;
        for (int line = 0; line < lines; line++) {
            int start = line * next;
            for (int i = HALF_BOX + 1; i < length - HALF_BOX; i++) {
                int at = start + i * along;
                if (!counted.bits()[at]) {
                    continue;
                }
                double change = Math.abs(plane[at] - plane[at - along]);
                // The difference of two neighbouring box means is that of the samples that enter and leave.
                double blurred = Math.abs(plane[at + HALF_BOX * along] - plane[at - (HALF_BOX + 1) * along]) / BOX;
                all += change;
                lost += Math.max(0, change - blurred);
            }
        }
        return all > 0 ? OptionalDouble.of(1 - lost / all) : OptionalDouble.empty();
    }
}
