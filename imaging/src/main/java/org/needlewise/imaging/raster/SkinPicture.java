package org.needlewise.imaging.raster;

/**
 * Skin unrolled into a millimetre picture.
 *
 * @param grid where the samples lie on the skin
 * @param linearRgb three planes R, G, B: linear light, sRGB primaries, D65; 1 is the white of the card's paper after
 *     colour calibration, before it the camera's own scale. May leave 0..1: nothing is clipped.
 * @param measurable samples of bare skin that may be measured: seen, inside the horizon, in the frame, not under the
 *     card, not clipped
 * @param mm2PerSample skin area that each sample stands for, one plane; constant on surfaces that unroll without stretch
 */
public record SkinPicture(MillimetreGrid grid, Raster linearRgb, Mask measurable, Raster mm2PerSample) {
    public SkinPicture {
        if (linearRgb.width() != grid.width() || linearRgb.height() != grid.height() || linearRgb.planeCount() != 3) {
            throw new IllegalArgumentException("picture does not fit its grid");
        }
    }
}
