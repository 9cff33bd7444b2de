package org.needlewise.imaging.card.sheet;

/** How far the rasterised sheet may be from true millimetres. */
final class SheetTolerances {
    /** The sheet's promise: 100.0 ± 0.1 mm. */
    static final double PRINT_LINE_MM = 0.1;

    /** Half a pixel at 300 dpi, and the detector's own error. */
    static final double TAG_PLACE_MM = 0.08;

    /** One pixel at 300 dpi. */
    static final double PAGE_MM = 0.1;

    private SheetTolerances() {}
}
