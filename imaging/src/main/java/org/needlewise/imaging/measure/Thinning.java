package org.needlewise.imaging.measure;

/** Thins a yes/no plane to lines one sample wide (Zhang and Suen 1984), then to lines without corners. */
final class Thinning {
    private Thinning() {}

    /** The skeleton of {@code bits}; the outermost row and column are left empty. */
    static boolean[] of(boolean[] bits, int width, int height) {
        boolean[] s = bits.clone();
        int[] active = new int[s.length];
        int n = 0;
        for (int i = 0; i < s.length; i++) {
            int x = i % width;
            int y = i / width;
            if (x == 0 || y == 0 || x == width - 1 || y == height - 1) {
                s[i] = false;
            } else if (s[i]) {
                active[n++] = i;
            }
        }
        int[] drop = new int[n];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int pass = 0; pass < 2; pass++) {
                int dropped = 0;
                int kept = 0;
                for (int k = 0; k < n; k++) {
                    if (removable(s, active[k], width, pass)) {
                        drop[dropped++] = active[k];
                    } else {
                        active[kept++] = active[k];
                    }
                }
                for (int k = 0; k < dropped; k++) {
                    s[drop[k]] = false;
                }
                n = kept;
                changed |= dropped > 0;
            }
        }
        return s;
    }

    /** Neighbours clockwise from north. */
    static int[] ring(int width) {
        return new int[] {-width, -width + 1, 1, width + 1, width, width - 1, -1, -width - 1};
    }

    private static boolean removable(boolean[] s, int i, int width, int pass) {
        int[] ring = ring(width);
        int neighbours = 0;
        int turns = 0;
        for (int k = 0; k < 8; k++) {
            boolean now = s[i + ring[k]];
            boolean next = s[i + ring[(k + 1) % 8]];
            neighbours += now ? 1 : 0;
            turns += !now && next ? 1 : 0;
        }
        if (neighbours < 2 || neighbours > 6 || turns != 1) {
            return false;
        }
        boolean north = s[i - width];
        boolean east = s[i + 1];
        boolean south = s[i + width];
        boolean west = s[i - 1];
        return pass == 0
                ? !(north && east && south) && !(east && south && west)
                : !(north && east && west) && !(north && south && west);
    }
}
