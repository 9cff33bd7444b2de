package org.needlewise.imaging.colour;

/**
 * The CIEDE2000 colour difference with kL = kC = kH = 1.
 *
 * <p>Symmetric, zero only for equal colours. Discontinuous where two hues are exactly opposite: there the mean hue, and
 * with it the difference, jumps by up to a few hundredths.
 *
 * <p>Reference: Sharma, Wu &amp; Dalal (2005), Color Research and Application 30(1), 21–30.
 */
public final class CieDe2000 {
    private static final double POW7_25 = Math.pow(25, 7);

    private CieDe2000() {}

    /** Difference in CIEDE2000 units. */
    public static double difference(CieLab p, CieLab q) {
        double meanC7 = Math.pow((p.chroma() + q.chroma()) / 2, 7);
        double g = 0.5 * (1 - Math.sqrt(meanC7 / (meanC7 + POW7_25)));
        double a1 = (1 + g) * p.a();
        double a2 = (1 + g) * q.a();
        double c1 = Math.hypot(a1, p.b());
        double c2 = Math.hypot(a2, q.b());
        double h1 = hue(a1, p.b());
        double h2 = hue(a2, q.b());
        boolean grey = c1 * c2 == 0;

        double dL = q.lightness() - p.lightness();
        double dC = c2 - c1;
        double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(grey ? 0 : hueStep(h1, h2)) / 2);

        double meanL = (p.lightness() + q.lightness()) / 2;
        double meanC = (c1 + c2) / 2;
        double meanH = grey ? h1 + h2 : meanHue(h1, h2);
        double lTerm = (meanL - 50) * (meanL - 50);
        double sL = 1 + 0.015 * lTerm / Math.sqrt(20 + lTerm);
        double sC = 1 + 0.045 * meanC;
        double sH = 1 + 0.015 * meanC * hueWeight(meanH);
        double l = dL / sL;
        double c = dC / sC;
        double h = dH / sH;
        return Math.sqrt(Math.max(0, l * l + c * c + h * h + rotation(meanC, meanH) * c * h));
    }

    private static double hue(double a, double b) {
        if (a == 0 && b == 0) {
            return 0;
        }
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double hueStep(double h1, double h2) {
        double step = h2 - h1;
        if (step > 180) {
            return step - 360;
        }
        return step < -180 ? step + 360 : step;
    }

    private static double meanHue(double h1, double h2) {
        if (Math.abs(h1 - h2) <= 180) {
            return (h1 + h2) / 2;
        }
        return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    }

    private static double hueWeight(double meanH) {
        return 1
                - 0.17 * Math.cos(Math.toRadians(meanH - 30))
                + 0.24 * Math.cos(Math.toRadians(2 * meanH))
                + 0.32 * Math.cos(Math.toRadians(3 * meanH + 6))
                - 0.20 * Math.cos(Math.toRadians(4 * meanH - 63));
    }

    private static double rotation(double meanC, double meanH) {
        double bell = 30 * Math.exp(-Math.pow((meanH - 275) / 25, 2));
        double meanC7 = Math.pow(meanC, 7);
        return -2 * Math.sqrt(meanC7 / (meanC7 + POW7_25)) * Math.sin(Math.toRadians(2 * bell));
    }
}
