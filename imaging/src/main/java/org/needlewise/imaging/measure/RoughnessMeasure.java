package org.needlewise.imaging.measure;

import java.util.Optional;
import org.needlewise.imaging.lesion.Filters;
import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.quantity.Ratio;

/**
 * Fine texture of the lesion against that of the skin around it.
 *
 * <p><b>Measures</b> how rough and how directed the fine relief looks. <b>Unit</b> ratio, 1 means as the surround.
 * <b>Method</b> root mean square of red against its local mean (where blood hardly shows) in a band about the width of skin lines, lesion
 * over ring; hairs and glints (outliers) are left out; the coherence of the structure tensor (Bigun and Granlund 1987)
 * tells lines from a mesh. Towards its border a lesion's texture passes into that of the skin as its colour does: the
 * ratio is that of full coverage. <b>Assumes</b> light and sharpness alike for lesion and ring, which one photograph of a
 * small site gives. <b>Fails when</b> the picture is so blurred or noisy that no texture is left: the ratio then tends
 * to 1.
 */
public final class RoughnessMeasure {
    private static final double FINE_MM = 0.1;
    private static final double COARSE_MM = 0.3;
    private static final double INSIDE_MM = 0.3;
    private static final double GAP_MM = 1.5;
    private static final double RING_MM = 7;
    private static final double PATCH_MM = 2.5;
    private static final double OUTLIER = 4;
    private static final double LEAST_MM2 = 15;
    private static final float DARKEST = 1e-3f;
    private static final float LEAST_SHARE = 1e-6f;

    /** Standard uncertainty from light, relative, and from picture noise, of what the ratio is away from 1. */
    private static final double OF_LIGHT = 0.025;

    private static final double OF_NOISE = 0.06;

    private RoughnessMeasure() {}

    /**
     * @param roughness texture strength of the lesion over that of the ring around it
     * @param coherence how far the lesion's texture runs one way, 0 (mesh) .. 1 (lines)
     * @param ringCoherence the same for the ring
     */
    public record Texture(Ratio roughness, double coherence, double ringCoherence) {}

    /** Empty when too little of lesion or ring can be seen. */
    public static Optional<Texture> of(SkinPicture picture, Lesion lesion) {
        Cut cut = Cut.around(picture, lesion, RING_MM + 1);
        double px = cut.pxPerMm();
        float[] fine = band(cut, px);
        TexturePatches inside = new TexturePatches(cut.width(), cut.height(), PATCH_MM * px);
        TexturePatches ring = new TexturePatches(cut.width(), cut.height(), PATCH_MM * px);
        CoverageMoments covered = new CoverageMoments();
        double limit = OUTLIER * spread(fine, cut.seen());
        for (int y = 1; y < cut.height() - 1; y++) {
            for (int x = 1; x < cut.width() - 1; x++) {
                int i = y * cut.width() + x;
                if (cut.seen()[i] == 0 || Math.abs(fine[i]) > limit) {
                    continue;
                }
                int at = cut.site().at(x, y);
                double d = cut.site().distance()[at] * 2 / px;
                if (d > INSIDE_MM) {
                    inside.add(x, y, fine, i);
                    covered.add(cut.site().profile()[at]);
                } else if (d < -GAP_MM && d > -RING_MM) {
                    ring.add(x, y, fine, i);
                }
            }
        }
        double least = LEAST_MM2 * px * px;
        if (inside.samples() < least || ring.samples() < least) {
            return Optional.empty();
        }
        double energyRatio = inside.energy() / Math.max(ring.energy(), 1e-12);
        double ratio = covered.ratioOfFullCoverage(energyRatio);
        double ofPatches = Math.sqrt(energyRatio) * Math.hypot(inside.relativeU(), ring.relativeU()) / 2;
        double u = Math.hypot(ofPatches, Math.hypot(OF_LIGHT * ratio, OF_NOISE * (1 - ratio)));
        return Optional.of(new Texture(new Ratio(ratio, u), inside.coherence(), ring.coherence()));
    }

    /** Between two smoothings, twice freed of what is coarser: a border's slope leaves no trace. Relative to red. */
    private static float[] band(Cut cut, double px) {
        float[] fine = over(smooth(cut, cut.red(), FINE_MM * px), smooth(cut, cut.seen(), FINE_MM * px));
        float[] share = smooth(cut, cut.seen(), COARSE_MM * px);
        float[] coarse = over(smooth(cut, cut.red(), COARSE_MM * px), share);
        for (int i = 0; i < fine.length; i++) {
            fine[i] = cut.seen()[i] * (fine[i] / Math.max(coarse[i], DARKEST) - 1);
        }
        float[] rest = over(smooth(cut, fine, COARSE_MM * px), share);
        for (int i = 0; i < fine.length; i++) {
            fine[i] -= rest[i];
        }
        return fine;
    }

    private static float[] smooth(Cut cut, float[] plane, double sigmaPx) {
        return Filters.gaussian(plane, cut.width(), cut.height(), sigmaPx);
    }

    /** In place: the mean over what is seen. */
    private static float[] over(float[] sum, float[] share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= Math.max(share[i], LEAST_SHARE);
        }
        return sum;
    }

    private static double spread(float[] value, float[] seen) {
        double sum = 0;
        double n = 1e-9;
        for (int i = 0; i < value.length; i++) {
            sum += seen[i] * value[i] * value[i];
            n += seen[i];
        }
        return Math.sqrt(sum / n);
    }
}
