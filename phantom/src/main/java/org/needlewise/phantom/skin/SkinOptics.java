package org.needlewise.phantom.skin;

/**
 * Reflectance of skin in linear sRGB from pigment and blood: log R = base − melanin · ε_m − blood · ε_b, a Beer–Lambert
 * law in three bands (after Tsumura et al. 1999, independent-component model of skin colour).
 */
public final class SkinOptics {
    private static final double[] BASE = {-0.07, -0.08, -0.20};
    private static final double[] MELANIN = {0.40, 0.65, 1.00};
    private static final double[] BLOOD = {0.15, 1.00, 0.82};

    private SkinOptics() {}

    /** Linear reflectance of one band, 0 red to 2 blue; a perfect white reflector is 1. */
    public static double reflectance(int band, double melanin, double blood) {
        return Math.exp(BASE[band] - melanin * MELANIN[band] - blood * BLOOD[band]);
    }
}
