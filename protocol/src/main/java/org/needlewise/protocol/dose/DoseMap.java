package org.needlewise.protocol.dose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holes per cm² over a drawn area.
 *
 * @param cellMm side of a cell
 * @param leftMm x of the first column's left edge, in the drawing's millimetres
 * @param topMm y of the first row's upper edge
 * @param holesPerCm2 [row][column]; null where the cell's middle is outside the drawing
 * @param areaCm2 area of the drawing
 * @param low least filled cell
 * @param mean mean of all cells
 * @param high fullest cell
 * @param aboveCapShare share of cells above the cap
 * @param seed seed of the hand's small errors
 */
public record DoseMap(
        double cellMm,
        double leftMm,
        double topMm,
        List<List<@Nullable Double>> holesPerCm2,
        double areaCm2,
        double low,
        double mean,
        double high,
        double aboveCapShare,
        long seed) {}
