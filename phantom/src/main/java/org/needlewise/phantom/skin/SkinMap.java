package org.needlewise.phantom.skin;

/**
 * The skin of one visit as a square map in material millimetres, sharp and evenly lit: node (x, y) is the point
 * (−halfMm + x / pxPerMm, −halfMm + y / pxPerMm). Channel c of node (x, y) is
 * {@code nodes[(y * size + x) * CHANNELS + c]}; channels lie side by side because a renderer needs them all at once.
 *
 * @param nodes linear reflectance red, green, blue; slope of the relief along u and along v; coverage of the lesion,
 *     0 to 1
 * @param lesionRgb the lesion's own colour: mean linear reflectance that the skin inside its outline (coverage of one
 *     half or more, weighted by coverage) would have where the lesion covered all of it, without hairs and spots; zeros
 *     when there is no lesion
 * @param ringRgb mean linear reflectance in a ring from 2 to 8 mm outside of the lesion
 */
public record SkinMap(double halfMm, double pxPerMm, int size, float[] nodes, double[] lesionRgb, double[] ringRgb) {
    public static final int CHANNELS = 6;
    public static final int RED = 0;
    public static final int SLOPE_U = 3;
    public static final int SLOPE_V = 4;
    public static final int COVERAGE = 5;

    /** Coordinate of a node along either axis, mm. */
    public double mm(int index) {
        return -halfMm + index / pxPerMm;
    }

    /** One channel of one node. */
    public double at(int x, int y, int channel) {
        return nodes[(y * size + x) * CHANNELS + channel];
    }
}
