package org.needlewise.imaging.lesion;

import java.util.Arrays;

/** Leaves out specks, fills small holes and rounds off ragged edges of an outline. */
final class OutlineTidying {
    private static final double SMALLEST_MM2 = 4;
    private static final double SMALLEST_SHARE = 0.05;
    private static final double SPECK_MM2 = 0.8;
    private static final double HOLE_MM2 = 8;
    private static final double HOLE_SHARE = 0.04;
    private static final double ROUNDING_SHARE = 0.25;
    private static final double ROUNDING_LIMIT_MM = 1.8;
    private static final double WIDE_MM = 3.5;
    private static final float OFF = 0.05f;

    private OutlineTidying() {}

    /** The tidied positive region of {@code level}, which is changed to agree with it. */
    static boolean[] tidy(float[] level, int width, int height, double pxPerMm) {
        double pxPerMm2 = pxPerMm * pxPerMm;
        boolean[] region = new boolean[level.length];
        int total = 0;
        for (int i = 0; i < level.length; i++) {
            region[i] = level[i] > 0;
            total += region[i] ? 1 : 0;
        }
        Components parts = Components.of(region, width, height, false);
        double smallest = Math.max(SMALLEST_MM2 * pxPerMm2, SMALLEST_SHARE * total);
        for (int i = 0; i < level.length; i++) {
            if (region[i] && parts.size()[parts.label()[i]] < smallest) {
                region[i] = false;
                level[i] = -OFF;
            }
        }
        boolean[] outside = new boolean[level.length];
        for (int i = 0; i < level.length; i++) {
            outside[i] = !region[i];
        }
        Components holes = Components.of(outside, width, height, false);
        boolean wide = halfWidth(region, width) > WIDE_MM * pxPerMm;
        double largest = Math.max(HOLE_MM2 * pxPerMm2, wide ? HOLE_SHARE * total : 0);
        for (int i = 0; i < level.length; i++) {
            if (outside[i] && holes.size()[holes.label()[i]] < largest) {
                region[i] = true;
                level[i] = OFF;
            }
        }
        return region;
    }

    /** Makes parts of a fitted region too small to be marks negative, in place. */
    static void dropSpecks(float[] distance, int width, int height, double pxPerMm) {
        boolean[] region = new boolean[distance.length];
        for (int i = 0; i < region.length; i++) {
            region[i] = distance[i] > 0;
        }
        Components parts = Components.of(region, width, height, true);
        for (int i = 0; i < region.length; i++) {
            if (region[i] && parts.size()[parts.label()[i]] < SPECK_MM2 * pxPerMm * pxPerMm) {
                distance[i] = -1;
            }
        }
    }

    /** Half the width of a strip with the same area and border. */
    private static double halfWidth(boolean[] region, int width) {
        int area = 0;
        int steps = 1;
        for (int i = 0; i < region.length; i++) {
            if (region[i]) {
                area++;
                steps += i % width > 0 && region[i - 1] ? 0 : 1;
                steps += i >= width && region[i - width] ? 0 : 1;
            }
        }
        // Every run starts once along rows and once along columns; a border's length is pi / 4 of its steps (Crofton).
        return area / (2 * steps * Math.PI / 4);
    }

    /**
     * A distance whose edge is rounded on a scale that suits the thickness of each part: a scar's edge by a millimetre
     * or two, a narrow mark's hardly.
     */
    static float[] rounded(float[] distance, int width, int height, double pxPerMm) {
        boolean[] region = new boolean[distance.length];
        for (int i = 0; i < region.length; i++) {
            region[i] = distance[i] > 0;
        }
        Components parts = Components.of(region, width, height, false);
        double[] halfWidth = new double[parts.count()];
        for (int i = 0; i < region.length; i++) {
            if (region[i]) {
                int part = parts.label()[i];
                halfWidth[part] += 2 * distance[i] / parts.size()[part];
            }
        }
        float[] level = new float[distance.length];
        Arrays.fill(level, -0.5f);
        for (int part = 0; part < parts.count(); part++) {
            float[] one = new float[distance.length];
            for (int i = 0; i < one.length; i++) {
                one[i] = parts.label()[i] == part ? 1 : 0;
            }
            double sigma = Math.min(ROUNDING_LIMIT_MM * pxPerMm, ROUNDING_SHARE * halfWidth[part]);
            float[] soft = Filters.gaussian(one, width, height, sigma);
            for (int i = 0; i < level.length; i++) {
                level[i] = Math.max(level[i], soft[i] - 0.5f);
            }
        }
        return SignedDistance.of(level, width, height);
    }
}
