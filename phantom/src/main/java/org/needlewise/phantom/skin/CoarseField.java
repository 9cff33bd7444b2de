package org.needlewise.phantom.skin;

/** A smooth function kept on a coarse grid over the map and interpolated bilinearly: cheap where nothing is fine. */
final class CoarseField {
    private static final double STEP_MM = 0.5;

    private final double halfMm;
    private final int size;
    private final float[] values;

    /** A function of skin coordinates. */
    interface Field {
        double at(double u, double v);
    }

    CoarseField(double halfMm, Field field) {
        this.halfMm = halfMm;
        this.size = (int) Math.ceil(2 * halfMm / STEP_MM) + 3;
        this.values = new float[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                values[y * size + x] = (float) field.at(-halfMm + x * STEP_MM, -halfMm + y * STEP_MM);
            }
        }
    }

    double at(double u, double v) {
        double x = (u + halfMm) / STEP_MM;
        double y = (v + halfMm) / STEP_MM;
        int ix = (int) x;
        int iy = (int) y;
        double fx = x - ix;
        double fy = y - iy;
        int at = iy * size + ix;
        double top = values[at] + fx * (values[at + 1] - values[at]);
        double bottom = values[at + size] + fx * (values[at + size + 1] - values[at + size]);
        return top + fy * (bottom - top);
    }
}
