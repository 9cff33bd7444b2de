package org.needlewise.imaging.registration;

import java.util.Arrays;

/** Displacements seen at scattered skin points, each with its weight: what the spline is fitted to. Millimetres. */
final class Displacements {
    private double[] values;
    private int count;

    Displacements(int expected) {
        values = new double[5 * Math.max(1, expected)];
    }

    /** The skin at (x, y) is displaced by (dx, dy). */
    void add(double xMm, double yMm, double dxMm, double dyMm, double weight) {
        if (5 * count == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        int at = 5 * count++;
        values[at] = xMm;
        values[at + 1] = yMm;
        values[at + 2] = dxMm;
        values[at + 3] = dyMm;
        values[at + 4] = weight;
    }

    int count() {
        return count;
    }

    double x(int k) {
        return values[5 * k];
    }

    double y(int k) {
        return values[5 * k + 1];
    }

    double dx(int k) {
        return values[5 * k + 2];
    }

    double dy(int k) {
        return values[5 * k + 3];
    }

    double weight(int k) {
        return values[5 * k + 4];
    }
}
