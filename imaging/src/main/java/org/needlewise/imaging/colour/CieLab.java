package org.needlewise.imaging.colour;

/**
 * A CIELAB colour and its conversions. All arrays are {@code [3]}.
 *
 * <p>Unless a name says D50, the white is D65 and the observer 2°. Linear RGB has sRGB primaries; 1 is the white of a
 * perfect diffuser. XYZ is scaled so that the white has Y = 1. Values outside 0..1 are carried through unclipped.
 *
 * <p>Reference: CIE 15:2018; IEC 61966-2-1:1999 (sRGB); Lindbloom (2003), Bradford chromatic adaptation.
 *
 * @param lightness L*, 0 black to 100 white
 * @param a a*, green negative, red positive
 * @param b b*, blue negative, yellow positive
 */
public record CieLab(double lightness, double a, double b) {
    /** sRGB primaries to XYZ under D65, rounded nowhere: derived from the primaries' chromaticities. */
    private static final double[][] XYZ_FROM_RGB = {
        {0.4123907992659595, 0.357584339383878, 0.1804807884018343},
        {0.21263900587151027, 0.715168678767756, 0.07219231536073371},
        {0.01933081871559182, 0.11919477979462598, 0.9505321522496607}
    };

    private static final double[][] RGB_FROM_XYZ = SmallMatrix.inverse(XYZ_FROM_RGB);

    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614},
        {-0.7502, 1.7135, 0.0367},
        {0.0389, -0.0685, 1.0296}
    };

    /** White of RGB (1, 1, 1) by construction, so that grey has a = b = 0 to rounding. */
    private static final double[] D65 = SmallMatrix.times(XYZ_FROM_RGB, new double[] {1, 1, 1});

    /** ICC profile connection space white. */
    private static final double[] D50 = {0.96422, 1.0, 0.82521};

    private static final double[][] D65_FROM_D50 = bradford(D50, D65);
    private static final double[][] D50_FROM_D65 = bradford(D65, D50);

    private static final double EPSILON = 216.0 / 24389.0;
    private static final double KAPPA = 24389.0 / 27.0;

    /** Lab of linear RGB. */
    public static CieLab ofLinearRgb(double red, double green, double blue) {
        return ofXyz(SmallMatrix.times(XYZ_FROM_RGB, new double[] {red, green, blue}), D65);
    }

    /** Lab of linear RGB, {@code [3]}. */
    public static CieLab ofLinearRgb(double[] linearRgb) {
        return ofLinearRgb(linearRgb[0], linearRgb[1], linearRgb[2]);
    }

    /** Lab of a linear RGB colour minus another, {@code [L, a, b]}. */
    static double[] departure(double[] linearRgb, CieLab from) {
        CieLab lab = ofLinearRgb(linearRgb);
        return new double[] {lab.lightness - from.lightness, lab.a - from.a, lab.b - from.b};
    }

    /** Derivatives of Lab by linear RGB, {@code [L, a, b][R, G, B]}. */
    static double[][] slope(double[] linearRgb) {
        double[] xyz = SmallMatrix.times(XYZ_FROM_RGB, linearRgb);
        double[][] slope = new double[3][3];
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            f[i] = compressionSlope(xyz[i] / D65[i]) / D65[i];
        }
        for (int c = 0; c < 3; c++) {
            double fx = f[0] * XYZ_FROM_RGB[0][c];
            double fy = f[1] * XYZ_FROM_RGB[1][c];
            double fz = f[2] * XYZ_FROM_RGB[2][c];
            slope[0][c] = 116 * fy;
            slope[1][c] = 500 * (fx - fy);
            slope[2][c] = 200 * (fy - fz);
        }
        return slope;
    }

    private static double compressionSlope(double t) {
        if (t <= EPSILON) {
            return KAPPA / 116;
        }
        double root = Math.cbrt(t);
        return 1 / (3 * root * root);
    }

    /** Lab (D65) of a colour stated as Lab under D50, by Bradford adaptation. */
    public static CieLab ofLabD50(double lightness, double a, double b) {
        double[] xyzD50 = toXyz(new CieLab(lightness, a, b), D50);
        return ofXyz(SmallMatrix.times(D65_FROM_D50, xyzD50), D65);
    }

    /** Lab (D65) of an sRGB value as stored in a file, 0–255 a channel. */
    public static CieLab ofSrgb(int red, int green, int blue) {
        return ofLinearRgb(linearOfSrgb(red / 255.0), linearOfSrgb(green / 255.0), linearOfSrgb(blue / 255.0));
    }

    /** Linear light of an encoded sRGB value, both 0..1 (odd-symmetric beyond). */
    public static double linearOfSrgb(double encoded) {
        double v = Math.abs(encoded);
        double linear = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        return Math.copySign(linear, encoded);
    }

    /** Linear RGB, {@code [3]}: R, G, B; outside 0..1 where the colour is outside sRGB. */
    public double[] toLinearRgb() {
        return SmallMatrix.times(RGB_FROM_XYZ, toXyz(this, D65));
    }

    /** XYZ, {@code [3]}, white D65 with Y = 1. */
    public double[] toXyz() {
        return toXyz(this, D65);
    }

    /** Lab under D50 of this colour, by Bradford adaptation, {@code [3]}: L, a, b. */
    public double[] toLabD50() {
        CieLab lab = ofXyz(SmallMatrix.times(D50_FROM_D65, toXyz(this, D65)), D50);
        return new double[] {lab.lightness, lab.a, lab.b};
    }

    /** a*, b* length. */
    public double chroma() {
        return Math.hypot(a, b);
    }

    private static CieLab ofXyz(double[] xyz, double[] white) {
        double fx = compress(xyz[0] / white[0]);
        double fy = compress(xyz[1] / white[1]);
        double fz = compress(xyz[2] / white[2]);
        return new CieLab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz));
    }

    private static double[] toXyz(CieLab lab, double[] white) {
        double fy = (lab.lightness + 16) / 116;
        double fx = fy + lab.a / 500;
        double fz = fy - lab.b / 200;
        return new double[] {white[0] * expand(fx), white[1] * expand(fy), white[2] * expand(fz)};
    }

    private static double compress(double t) {
        return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
    }

    private static double expand(double f) {
        double cube = f * f * f;
        return cube > EPSILON ? cube : (116 * f - 16) / KAPPA;
    }

    private static double[][] bradford(double[] from, double[] to) {
        double[] coneFrom = SmallMatrix.times(BRADFORD, from);
        double[] coneTo = SmallMatrix.times(BRADFORD, to);
        double[][] scaled = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                scaled[i][j] = BRADFORD[i][j] * coneTo[i] / coneFrom[i];
            }
        }
        return SmallMatrix.times(SmallMatrix.inverse(BRADFORD), scaled);
    }
}
