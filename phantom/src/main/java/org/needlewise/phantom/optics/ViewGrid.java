package org.needlewise.phantom.optics;

import java.util.Optional;
import java.util.stream.IntStream;
import org.needlewise.phantom.geometry.SkinPoint;
import org.needlewise.phantom.geometry.Vec3;

/**
 * What the camera sees at every fourth pixel border, exactly; between, smooth quantities are interpolated. Node (i, j)
 * lies at pixel (4 i − 0.5, 4 j − 0.5).
 */
final class ViewGrid {
    static final int STEP = 4;
    static final int CHANNELS = 9;
    /** The first channels are all that plain skin needs. */
    static final int SKIN_CHANNELS = 7;

    static final int U = 0;
    static final int V = 1;
    static final int LIGHT_N = 2;
    static final int LIGHT_U = 3;
    static final int LIGHT_V = 4;
    static final int FALL = 5;
    static final int GLARE = 6;
    static final int CARD_X = 7;
    static final int CARD_Y = 8;

    private static final double GLOSS = 60;

    final int columns;
    final int rows;
    private final View view;
    private final double[] nodes;

    ViewGrid(View view) {
        this.view = view;
        this.columns = (view.camera().widthPx() + STEP - 1) / STEP + 1;
        this.rows = (view.camera().heightPx() + STEP - 1) / STEP + 1;
        this.nodes = new double[columns * rows * CHANNELS];
        IntStream.range(0, rows).parallel().forEach(j -> {
            double[] sample = new double[CHANNELS];
            for (int i = 0; i < columns; i++) {
                see(STEP * i - 0.5, STEP * j - 0.5, sample);
                System.arraycopy(sample, 0, nodes, offset(i, j), CHANNELS);
            }
        });
    }

    int offset(int i, int j) {
        return (j * columns + i) * CHANNELS;
    }

    double[] nodes() {
        return nodes;
    }

    /** Exact values at any place of the picture; u is NaN where there is no skin. */
    void see(double px, double py, double[] out) {
        Vec3 ray = view.camera().ray(px, py);
        Optional<SkinPoint> seen = view.surface().hit(view.camera().centre(), ray);
        if (seen.isEmpty()) {
            out[U] = Double.NaN;
            return;
        }
        double u = seen.get().u();
        double v = seen.get().v();
        SkinPoint material = view.strain().inverse(u, v);
        double half = view.skin().halfMm();
        if (Math.abs(material.u()) >= half || Math.abs(material.v()) >= half) {
            out[U] = Double.NaN;
            return;
        }
        out[U] = material.u();
        out[V] = material.v();
        double[] xy = new double[2];
        view.cardMap().toCard(u, v, xy);
        out[CARD_X] = xy[0];
        out[CARD_Y] = xy[1];
        light(px, py, u, v, ray, out);
    }

    private void light(double px, double py, double u, double v, Vec3 ray, double[] out) {
        Light light = view.light();
        Vec3 tu = view.surface().alongU(u, v);
        Vec3 tv = view.surface().alongV(u, v);
        Vec3 n = tv.cross(tu).unit();
        out[LIGHT_N] = n.dot(light.direction());
        out[LIGHT_U] = tu.dot(light.direction());
        out[LIGHT_V] = tv.dot(light.direction());
        double x = 2 * px / view.camera().widthPx() - 1;
        double y = 2 * py / view.camera().heightPx() - 1;
        out[FALL] = (1 + light.fallX() * x + light.fallY() * y) * (1 - light.vignette() * (x * x + y * y) / 2);
        if (light.glare() > 0) {
            double gloss = n.dot(light.direction().minus(ray).unit());
            out[GLARE] = light.glare() * Math.pow(Math.max(0, gloss), GLOSS);
        } else {
            out[GLARE] = 0;
        }
    }
}
