package org.needlewise.imaging.measure;

import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.model.quantity.Millimetres;
import org.needlewise.model.quantity.SquareMillimetres;

/**
 * How much lesion there is.
 *
 * <p><b>Measures</b> area, total length of centre lines, mean width, count. <b>Unit</b> mm², mm. <b>Method</b> area is
 * coverage summed; length from {@link CentreLines}; width is area over length. <b>Assumes</b> an outline at half
 * contrast. <b>Fails when</b> marks lie side by side so close that they form one patch: their lengths then become one.
 */
public final class ExtentMeasure {
    private static final double END_MM = 0.8;
    /** What a crossing or a merging of marks may hide of their length. */
    private static final double MERGED_MM = 8;

    private static final double RELATIVE_LENGTH = 0.03;

    private ExtentMeasure() {}

    /**
     * @param area with standard uncertainty
     * @param length total length of centre lines
     * @param width area over length
     * @param count separate parts
     * @param hiddenMm2 part of the region that could not be seen
     */
    public record Extent(
            SquareMillimetres area,
            Millimetres length,
            Millimetres width,
            int count,
            double hiddenMm2,
            CentreLines lines) {}

    public static Extent of(Lesion lesion) {
        CentreLines lines = CentreLines.of(lesion.grid(), lesion.coverage());
        double area = lesion.area().value();
        double length = lines.lengthMm();
        double uScale = lesion.uncertainty().scaleMm2() / Math.max(area, 1e-9) / 2;
        double merged = MERGED_MM * lines.junctions();
        double uLength = Math.sqrt(lines.ends() * END_MM * END_MM
                + merged * merged
                + length * length * (RELATIVE_LENGTH * RELATIVE_LENGTH + uScale * uScale));
        double width = length > 0 ? area / length : 0;
        double relative = Math.hypot(lesion.area().u() / Math.max(area, 1e-9), uLength / Math.max(length, 1e-9));
        return new Extent(
                lesion.area(),
                new Millimetres(length, uLength),
                new Millimetres(width, width * relative),
                lesion.count(),
                lesion.hiddenMm2(),
                lines);
    }
}
