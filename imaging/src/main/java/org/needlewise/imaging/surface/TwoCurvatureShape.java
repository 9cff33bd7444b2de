package org.needlewise.imaging.surface;

import org.needlewise.imaging.surface.ArcNet.Heading;

/**
 * Skin that curves both ways, such as belly, hip or shoulder: a circular arc slid along another ({@link ArcNet}). The
 * card's reference point may lie anywhere on it, down the slope of either arc.
 *
 * <p>Surface coordinates are lengths along the net's lines, turned so that they follow the card's axes where the net is
 * square; areas carry {@link #areaDensity}. Paper cannot follow such skin as one sheet; the card's arms are narrow
 * strips, each isometric along its own middle line through the reference point ({@link PaperStrip}).
 */
public final class TwoCurvatureShape implements SkinShape {
    private final ArcNet net;
    private final double axisRad;
    private final double cos;
    private final double sin;
    /** Rows: the card's x and y directions and the normal at the reference point, in the net's space. */
    private final double[][] frame = new double[3][];

    private final PaperStrip armX;
    private final PaperStrip armY;

    /**
     * @param k1PerMm curvature of the arc along φ; positive bulges to the eye
     * @param k2PerMm curvature of the arc across φ
     * @param axisRad angle φ from the card's x axis
     * @param tilt1Rad slope of the first arc at the reference point: 0 at the bulge's top, positive beyond it
     * @param tilt2Rad slope of the second arc there
     */
    public TwoCurvatureShape(double k1PerMm, double k2PerMm, double axisRad, double tilt1Rad, double tilt2Rad) {
        this.net = new ArcNet(k1PerMm, k2PerMm, tilt1Rad, tilt2Rad);
        this.axisRad = axisRad;
        this.cos = Math.cos(axisRad);
        this.sin = Math.sin(axisRad);
        double shear = net.shear(0, 0);
        double same = 0.5 / Math.sqrt(1 + shear);
        double other = 0.5 / Math.sqrt(1 - shear);
        // The orthogonal pair nearest to the net's tangents at the reference point, in their terms.
        double[] first = {same + other, same - other};
        double[] second = {same - other, same + other};
        Heading x = heading(first, second, cos, -sin);
        Heading y = heading(first, second, sin, cos);
        double[] alongU = net.alongU(0);
        double[] alongV = net.alongV(0);
        frame[0] = inSpace(x, alongU, alongV);
        frame[1] = inSpace(y, alongU, alongV);
        frame[2] = new double[3];
        net.normal(0, 0, frame[2]);
        this.armX = new PaperStrip(net, x);
        this.armY = new PaperStrip(net, y);
    }

    /** With the reference point at the top of the bulge. */
    public TwoCurvatureShape(double k1PerMm, double k2PerMm, double axisRad) {
        this(k1PerMm, k2PerMm, axisRad, 0, 0);
    }

    private static Heading heading(double[] first, double[] second, double a, double b) {
        return new Heading(0, 0, a * first[0] + b * second[0], a * first[1] + b * second[1]);
    }

    private static double[] inSpace(Heading h, double[] alongU, double[] alongV) {
        double[] d = new double[3];
        for (int i = 0; i < 3; i++) {
            d[i] = h.du() * alongU[i] + h.dv() * alongV[i];
        }
        return d;
    }

    public double k1PerMm() {
        return net.k1();
    }

    public double k2PerMm() {
        return net.k2();
    }

    /** The same skin under a card turned by this angle. */
    TwoCurvatureShape turned(double angleRad) {
        return angleRad == 0
                ? this
                : new TwoCurvatureShape(net.k1(), net.k2(), axisRad + angleRad, net.tilt1(), net.tilt2());
    }

    @Override
    public void place(double xMm, double yMm, double depthMm, double[] xyz) {
        placeOnNet(xMm * cos + yMm * sin, -xMm * sin + yMm * cos, depthMm, xyz);
    }

    @Override
    public void placePaper(double xMm, double yMm, double[] xyz) {
        double[] uv = new double[2];
        paperToNet(xMm, yMm, uv);
        placeOnNet(uv[0], uv[1], 0, xyz);
    }

    @Override
    public double[] paperToSkin(double xMm, double yMm) {
        double[] uv = new double[2];
        paperToNet(xMm, yMm, uv);
        return new double[] {uv[0] * cos - uv[1] * sin, uv[0] * sin + uv[1] * cos};
    }

    @Override
    public double areaDensity(double xMm, double yMm, double depthMm) {
        double u = xMm * cos + yMm * sin;
        double v = -xMm * sin + yMm * cos;
        return net.areaDensity(u, v) * (1 - depthMm * (net.k1() + net.k2()));
    }

    @Override
    public double curvaturePerMm() {
        return Math.abs(net.k1()) >= Math.abs(net.k2()) ? net.k1() : net.k2();
    }

    private void paperToNet(double xMm, double yMm, double[] uv) {
        if (Math.abs(xMm) >= Math.abs(yMm)) {
            armX.place(xMm, yMm, uv);
        } else {
            armY.place(yMm, -xMm, uv);
        }
    }

    private void placeOnNet(double u, double v, double depthMm, double[] xyz) {
        net.point(u, v, xyz);
        double x = xyz[0];
        double y = xyz[1];
        double z = xyz[2];
        if (depthMm != 0) {
            net.normal(u, v, xyz);
            x += depthMm * xyz[0];
            y += depthMm * xyz[1];
            z += depthMm * xyz[2];
        }
        for (int i = 0; i < 3; i++) {
            xyz[i] = frame[i][0] * x + frame[i][1] * y + frame[i][2] * z;
        }
    }
}
