package org.needlewise.app.progress;

import java.awt.image.BufferedImage;
import org.needlewise.imaging.OutputPicture;

/**
 * A site as a blinded rater sees it: only skin that the picture beside it shows too. Where a card lies would tell which
 * pictures were taken on one day.
 */
final class BlindedPicture {
    private static final int GREY = OutputPicture.NO_SKIN << 16 | OutputPicture.NO_SKIN << 8 | OutputPicture.NO_SKIN;

    /** How far compression moves the grey, levels summed over the colours; skin is farther away. */
    private static final int GREY_SPREAD = 30;

    /** How far from the grey compression leaves traces of what was beside it, pixels. */
    private static final int RIM_PX = 3;

    private BlindedPicture() {}

    /** @param beside on the same grid; of another size it hides nothing, for the site was outlined anew between them */
    static BufferedImage of(BufferedImage shown, BufferedImage beside) {
        BufferedImage blinded = new BufferedImage(shown.getWidth(), shown.getHeight(), BufferedImage.TYPE_INT_RGB);
        blinded.createGraphics().drawImage(shown, 0, 0, null);
        hide(shown, blinded);
        if (beside.getWidth() == shown.getWidth() && beside.getHeight() == shown.getHeight()) {
            hide(beside, blinded);
        }
        return blinded;
    }

    private static void hide(BufferedImage masked, BufferedImage blinded) {
        int w = masked.getWidth();
        int h = masked.getHeight();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if (isNoSkin(masked.getRGB(x, y))) {
                    cover(blinded, x, y);
                }
            }
        }
    }

    private static boolean isNoSkin(int rgb) {
        int off = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            off += Math.abs((rgb >> shift & 0xff) - OutputPicture.NO_SKIN);
        }
        return off < GREY_SPREAD;
    }

    private static void cover(BufferedImage blinded, int x, int y) {
        for (int j = Math.max(0, y - RIM_PX); j <= Math.min(blinded.getHeight() - 1, y + RIM_PX); j++) {
            for (int i = Math.max(0, x - RIM_PX); i <= Math.min(blinded.getWidth() - 1, x + RIM_PX); i++) {
                blinded.setRGB(i, j, GREY);
            }
        }
    }
}
