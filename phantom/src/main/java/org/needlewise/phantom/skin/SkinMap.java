package org.needlewise.phantom.skin;

/**
 * The skin of one visit as a square map in material millimetres, sharp and evenly lit: node (x, y) is the point
 * (−halfMm + x / pxPerMm, −halfMm + y / pxPerMm). Node (x, y) of a plane is {@code plane[y * size + x]}.
 *
 * @param rgb linear reflectance, three planes
 * @param slopeU derivative of the relief's height along u
 * @param slopeV derivative of the relief's height along v
 * @param coverage of the lesion, 0 to 1
 * @param lesionRgb mean linear reflectance where coverage is one half or more, without hairs and spots; of bare skin
 *     when there is no lesion
 * @param ringRgb the same in a ring from 2 to 8 mm outside of the lesion
 */
public record SkinMap(
        double halfMm,
        double pxPerMm,
        int size,
        float[][] rgb,
        float[] slopeU,
        float[] slopeV,
        float[] coverage,
        double[] lesionRgb,
        double[] ringRgb) {

    /** Coordinate of a node along either axis, mm. */
    public double mm(int index) {
        return -halfMm + index / pxPerMm;
    }
}
