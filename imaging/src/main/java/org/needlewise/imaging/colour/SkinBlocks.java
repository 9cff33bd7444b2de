package org.needlewise.imaging.colour;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

/**
 * Mean reflectance of lesion and of surround in small squares of skin. Averaging light, not logarithms, over a square
 * keeps the shading of fine texture from biasing the colour.
 */
final class SkinBlocks {
    private static final float INSIDE = 0.5f;
    private static final float BARE = 0.05f;
    private static final int MOST_BLOCKS = 700;
    private static final double SMALLEST_BLOCK_MM = 2;
    private static final double DARKEST = 1e-4;

    /**
     * One square.
     *
     * @param lesion lesion, not surround
     * @param xMm middle
     * @param yMm middle
     * @param weight share of a full square that counts
     * @param coverage mean share of it that the lesion covers, 0..1
     * @param rgb mean linear reflectance, {@code [3]}
     */
    record Block(boolean lesion, double xMm, double yMm, double weight, double coverage, double[] rgb) {
        double log(int c) {
            return Math.log(Math.max(rgb[c], DARKEST));
        }
    }

    private SkinBlocks() {}

    static List<Block> of(SkinPicture picture, float[] coverage, float[] surround) {
        int width = picture.grid().width();
        int height = picture.grid().height();
        int side = side(picture);
        boolean[] measurable = picture.measurable().bits();
        List<Block> blocks = new ArrayList<>();
        for (int y = 0; y < height; y += side) {
            for (int x = 0; x < width; x += side) {
                Sum lesion = new Sum(picture.linearRgb());
                Sum skin = new Sum(picture.linearRgb());
                for (int j = y; j < Math.min(height, y + side); j++) {
                    for (int i = j * width + x; i < j * width + Math.min(width, x + side); i++) {
                        if (coverage[i] >= INSIDE && measurable[i]) {
                            lesion.add(i, coverage[i], coverage[i]);
                        }
                        if (coverage[i] < BARE && surround[i] > 0 && measurable[i]) {
                            skin.add(i, surround[i], coverage[i]);
                        }
                    }
                }
                double xMm = picture.grid().xMm(x + 0.5 * (side - 1));
                double yMm = picture.grid().yMm(y + 0.5 * (side - 1));
                lesion.into(blocks, true, xMm, yMm, side);
                skin.into(blocks, false, xMm, yMm, side);
            }
        }
        return blocks;
    }

    private static int side(SkinPicture picture) {
        double most = picture.grid().width() * (double) picture.grid().height() / MOST_BLOCKS;
        double smallest = SMALLEST_BLOCK_MM * picture.grid().pxPerMm();
        return (int) Math.max(1, Math.round(Math.max(smallest, Math.sqrt(most))));
    }

    private static final class Sum {
        private static final double LEAST_SHARE = 0.02;

        private final float[] r;
        private final float[] g;
        private final float[] b;
        private double red;
        private double green;
        private double blue;
        private double weight;
        private double covered;

        Sum(Raster picture) {
            this.r = picture.plane(0);
            this.g = picture.plane(1);
            this.b = picture.plane(2);
        }

        void add(int i, float w, float coverage) {
            weight += w;
            covered += w * coverage;
            red += w * r[i];
            green += w * g[i];
            blue += w * b[i];
        }

        void into(List<Block> blocks, boolean lesion, double xMm, double yMm, int side) {
            double share = weight / (side * (double) side);
            if (share >= LEAST_SHARE) {
                double[] rgb = {red / weight, green / weight, blue / weight};
                blocks.add(new Block(lesion, xMm, yMm, share, covered / weight, rgb));
            }
        }
    }
}
