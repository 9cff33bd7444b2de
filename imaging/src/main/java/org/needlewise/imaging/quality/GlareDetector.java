package org.needlewise.imaging.quality;

import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

/**
 * Finds mirror-like highlights on skin.
 *
 * <p><b>Measures</b> which samples carry light that came off the skin's wet or oily surface instead of out of the skin.
 * <b>Unit</b> mask. <b>Method</b> the dichromatic model: a sample is d · (the local median colour of the skin) + s ·
 * (white); least squares gives d and s. It shines where s makes up nearly half of its light and it is clearly brighter
 * than the skin around it. <b>Assumes</b> light about as white as the card's paper, so call it on calibrated pictures;
 * somewhere in the picture there is skin that does not shine. Highlights smaller than the neighbourhood of the median
 * are found sample by sample, broader ones by neighbourhoods ({@link VeilOfShine}). <b>Fails when</b> everything shines; a weak film
 * of shine stays below the limit on purpose, since a pale mature stria also is brighter and greyer than its surround and
 * must never be taken for glare. <b>Reference</b> Shafer (1985), Color Research and Application 10, 210.
 */
public final class GlareDetector {
    private static final double SPECULAR_SHARE = 0.45;
    private static final double BRIGHTER_THAN_SURROUND = 1.3;
    private static final double NEIGHBOURHOOD_MM = 10;
    private static final double SKIRT_MM = 0.2;

    /** Interpolation in single precision may overshoot its range by less than this leaves. */
    private static final double CERTAIN = 1 - 1e-5;

    private GlareDetector() {}

    /** True where measurable skin shines, with a narrow skirt round every highlight. */
    public static Mask detect(SkinPicture picture) {
        int width = picture.grid().width();
        int height = picture.grid().height();
        double pxPerMm = picture.grid().pxPerMm();
        Mask skin = picture.measurable();
        int cell = Math.max(4, (int) Math.round(NEIGHBOURHOOD_MM * pxPerMm));
        LocalMedian surround = LocalMedian.of(picture.linearRgb(), skin, cell);
        Mask glare = new Mask(width, height);
        VeilOfShine veil = surround.veil();
        double[] darkest = new double[width];
        double[] brightest = new double[width];
        for (int y = 0; y < height; y++) {
            surround.range(y, darkest, brightest);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                // Nearly all skin is told by its own luminance alone.
                if (skin.bits()[i]
                        && (brightest[x] > CERTAIN * veil.faintest()
                                || luminance(picture.linearRgb(), i) > CERTAIN * BRIGHTER_THAN_SURROUND * darkest[x])) {
                    glare.bits()[i] = shines(picture.linearRgb(), x, y, surround, veil);
                }
            }
        }
        return grown(glare, skin, Math.max(1, (int) Math.round(SKIRT_MM * pxPerMm)));
    }

    /** Share of the site's measurable samples that shine; 0 when none is measurable. */
    public static double share(Mask glare, Mask site, Mask measurable) {
        int counted = 0;
        int shining = 0;
        for (int i = 0; i < site.bits().length; i++) {
            if (site.bits()[i] && measurable.bits()[i]) {
                counted++;
                if (glare.bits()[i]) {
                    shining++;
                }
            }
        }
        return counted == 0 ? 0 : (double) shining / counted;
    }

    private static double luminance(Raster rgb, int at) {
        return luminance(rgb.plane(0)[at], rgb.plane(1)[at], rgb.plane(2)[at]);
    }

    private static boolean shines(Raster rgb, int x, int y, LocalMedian surround, VeilOfShine veil) {
        float[] median = new float[3];
        surround.at(x, y, median);
        if (veil.veils(median)) {
            return true;
        }
        int at = y * rgb.width() + x;
        double r = rgb.plane(0)[at];
        double g = rgb.plane(1)[at];
        double b = rgb.plane(2)[at];
        double luminance = luminance(r, g, b);
        if (luminance < BRIGHTER_THAN_SURROUND * luminance(median[0], median[1], median[2])) {
            return false;
        }
        // Grey surround: body colour and highlight cannot be told apart, and nothing is claimed.
        double[] mixture = VeilOfShine.mixture(new double[] {median[0], median[1], median[2]}, r, g, b);
        return mixture.length == 2 && mixture[1] > SPECULAR_SHARE * luminance;
    }

    /** Relative luminance of linear sRGB (IEC 61966-2-1). */
    static double luminance(double r, double g, double b) {
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }

    private static Mask grown(Mask mask, Mask within, int radius) {
        Mask rows = new Mask(mask.width(), mask.height());
        Mask grown = new Mask(mask.width(), mask.height());
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                if (mask.at(x, y)) {
                    for (int i = Math.max(0, x - radius); i <= Math.min(mask.width() - 1, x + radius); i++) {
                        rows.set(i, y, true);
                    }
                }
            }
        }
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                if (rows.at(x, y)) {
                    for (int i = Math.max(0, y - radius); i <= Math.min(mask.height() - 1, y + radius); i++) {
                        grown.set(x, i, within.at(x, i));
                    }
                }
            }
        }
        return grown;
    }
}
