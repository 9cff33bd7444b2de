package org.needlewise.model.card;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Bits of the AprilTag 36h11 tags that the standard cards carry.
 *
 * <p>Family 36h11 (E. Olson, "AprilTag: A robust and flexible visual fiducial system", ICRA 2011; code table of
 * AprilRobotics/apriltag), in the rotation in which OpenCV's {@code generateImageMarker} draws it upright. A code has 36
 * bits, row by row from the top left, most significant first; 1 is white.
 */
public final class AprilTag36h11 {
    /** Cells along one side, with the black border ring. */
    public static final int CELLS = 8;

    private static final int DATA_CELLS = 6;
    private static final Map<Integer, Long> CODES = Map.of(
            0, 0x21a146babL,
            1, 0x92d18fe9bL,
            2, 0x7089014bbL,
            3, 0x193979e27L,
            4, 0x44153d3d7L,
            8, 0xb57fb8d44L,
            9, 0x4e20b5a64L);

    private AprilTag36h11() {}

    /** The ids whose bits are known here. */
    public static SortedSet<Integer> ids() {
        return new TreeSet<>(CODES.keySet());
    }

    /**
     * Cells of a tag, {@code [row][column]} from the top left, true where white; the outermost ring is black.
     *
     * @throws IllegalArgumentException for an id that {@link #ids()} does not hold
     */
    public static boolean[][] whiteCells(int id) {
        Long code = CODES.get(id);
        if (code == null) {
            throw new IllegalArgumentException("no bits for AprilTag 36h11 id " + id + ", only for " + ids());
        }
        boolean[][] cells = new boolean[CELLS][CELLS];
        for (int bit = 0; bit < DATA_CELLS * DATA_CELLS; bit++) {
            boolean white = (code >> (DATA_CELLS * DATA_CELLS - 1 - bit) & 1L) != 0;
            cells[1 + bit / DATA_CELLS][1 + bit % DATA_CELLS] = white;
        }
        return cells;
    }
}
