package org.needlewise.imaging.colour;

/**
 * What is believed of one ink, or of the bare paper.
 *
 * @param name as in the layout
 * @param lab believed colour
 * @param sigma standard deviation of the truth about it, CIEDE2000 units
 */
record Ink(String name, CieLab lab, double sigma) {
    Ink {
        if (!(sigma > 0)) {
            throw new IllegalArgumentException("ink " + name + " with sigma " + sigma);
        }
    }

    /**
     * Departure of a colour from the ink along lightness, chroma and hue, {@code [3]}, such that its length is close to
     * CIEDE2000 for small differences: Sharma's weights frozen at the ink, rotation term left out.
     */
    double[][] metric() {
        double c7 = Math.pow(lab.chroma(), 7);
        double stretch = 1 + 0.5 * (1 - Math.sqrt(c7 / (c7 + Math.pow(25, 7))));
        double a = lab.a() * stretch;
        double chroma = Math.hypot(a, lab.b());
        double ux = chroma > 1e-9 ? a / chroma : 1;
        double uy = chroma > 1e-9 ? lab.b() / chroma : 0;
        double dl = (lab.lightness() - 50) * (lab.lightness() - 50);
        double sl = 1 + 0.015 * dl / Math.sqrt(20 + dl);
        double sc = 1 + 0.045 * chroma;
        double sh = 1 + 0.015 * chroma;
        return new double[][] {
            {1 / sl, 0, 0},
            {0, stretch * ux / sc, uy / sc},
            {0, -stretch * uy / sh, ux / sh}
        };
    }
}
