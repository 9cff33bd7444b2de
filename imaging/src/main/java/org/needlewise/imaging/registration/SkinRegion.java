package org.needlewise.imaging.registration;

import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;

/** A part of the skin, in millimetres of one picture's card. */
@FunctionalInterface
public interface SkinRegion {
    boolean contains(double xMm, double yMm);

    /** All skin. */
    static SkinRegion everywhere() {
        return (x, y) -> true;
    }

    /** What a mask marks, each sample standing for the square around it. */
    static SkinRegion of(MillimetreGrid grid, Mask mask) {
        if (mask.width() != grid.width() || mask.height() != grid.height()) {
            throw new IllegalArgumentException("mask does not fit its grid");
        }
        return (x, y) -> {
            long px = Math.round(grid.xPx(x));
            long py = Math.round(grid.yPx(y));
            return px >= 0 && py >= 0 && px < mask.width() && py < mask.height() && mask.at((int) px, (int) py);
        };
    }
}
