package org.needlewise.imaging.unroll;

import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.vision.LumaChroma;
import org.needlewise.imaging.vision.PictureSampler;
import org.needlewise.model.card.CardLayout;

/**
 * Unrolls the skin of one photograph onto a millimetre grid: every sample is looked up where camera and surface say it was
 * seen. What lies outside the frame, beyond the horizon, under the card or is overexposed is left out of the mask.
 */
public final class Unroller {
    /** Beyond this tilt a pixel spreads over more than twice its width of skin: nothing there is measured. */
    public static final double HORIZON_COSINE = 0.5;

    /** Encoded level 254, half a level for rounding. */
    private static final int CLIPPED = (int) (253.5 * LumaChroma.STEPS);

    private final ReadPhoto photo;
    private final FittedSurface surface;
    private final CardShadow card;

    public Unroller(ReadPhoto photo, FittedSurface surface, CardLayout layout) {
        this.photo = photo;
        this.surface = surface;
        this.card = new CardShadow(layout, surface);
    }

    /** Unrolls in the photograph's own skin coordinates. */
    public SkinPicture unroll(MillimetreGrid grid) {
        return unroll(grid, SkinMap.identity());
    }

    /** Unrolls onto a grid that is drawn in other skin coordinates, such as the baseline's, with one interpolation. */
    public SkinPicture unroll(MillimetreGrid grid, SkinMap map) {
        int w = grid.width();
        int h = grid.height();
        SkinLattice lattice = SkinLattice.of(grid, map, surface);
        Raster linear = new Raster(w, h, 3);
        float[] red = linear.plane(0);
        float[] green = linear.plane(1);
        float[] blue = linear.plane(2);
        Mask measurable = new Mask(w, h);
        Visibility visibility =
                new Visibility(lattice, photo.picture().width(), photo.picture().height(), card);
        new PictureSampler(w, h)
                .sample(
                        photo.picture(),
                        lattice::places,
                        lattice.box(w, h),
                        lattice.medianPxPerSample(),
                        (row, bgr, count) -> {
                            photo.light().toLinear(bgr, LumaChroma.STEPS, count, red, green, blue, row * w);
                            for (int k = 0; k < count / w; k++) {
                                visibility.mark(row + k, w, measurable.bits());
                            }
                            leaveOutClipped(bgr, count, measurable.bits(), row * w);
                        });
        return new SkinPicture(grid, linear, measurable, new Raster(w, h, lattice.areas(w, h)));
    }

    private static void leaveOutClipped(short[] bgr, int count, boolean[] measurable, int first) {
        for (int i = 0; i < count; i++) {
            measurable[first + i] &= bgr[3 * i] < CLIPPED && bgr[3 * i + 1] < CLIPPED && bgr[3 * i + 2] < CLIPPED;
        }
    }
}
