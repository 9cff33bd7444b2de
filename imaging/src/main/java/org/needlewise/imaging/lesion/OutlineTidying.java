package org.needlewise.imaging.lesion;

/** Leaves out specks and fills small holes of a level function's positive region, in place. */
final class OutlineTidying {
    private static final float OFF = 0.05f;

    private OutlineTidying() {}

    /** The tidied region; {@code level} is changed to agree with it. Sizes in samples. */
    static boolean[] tidy(float[] level, int width, int height, double smallest, double largestHole) {
        boolean[] region = new boolean[level.length];
        for (int i = 0; i < level.length; i++) {
            region[i] = level[i] > 0;
        }
        Components parts = Components.of(region, width, height, false);
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
        for (int i = 0; i < level.length; i++) {
            if (outside[i] && holes.size()[holes.label()[i]] < largestHole) {
                region[i] = true;
                level[i] = OFF;
            }
        }
        return region;
    }
}
