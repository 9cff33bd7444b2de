package org.needlewise.imaging.measure;

import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.model.quantity.Millimetres;
import org.needlewise.model.quantity.SquareMillimetres;

/**
 * How much lesion there is.
 *
 * <p><b>Measures</b> area, total length of centre lines, mean width, count. <b>Unit</b> mm², mm. <b>Method</b> area is
 * coverage summed; length from {@link CentreLines}, of the region that is to be seen; width is area over length.
 * <b>Assumes</b> an outline at half contrast. <b>Fails when</b> marks lie side by side so close that no skin is seen
 * between them: they are then one mark, in length and width too. <b>Reference</b> Blum 1967 for the medial axis.
 */
public final class ExtentMeasure {
    private static final double END_MM = 0.8;
    /** How far the outline may let marks merge that touch or cross, or keep them apart. */
    private static final double MERGED_MM = 8;

    private static final double RELATIVE_LENGTH = 0.04;
    private static final double RELATIVE_AXIS = 0.01;

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
        double relativeArea = lesion.area().u() / Math.max(area, 1e-9);
        double uLength = lengthU(lines, relativeArea, lesion.uncertainty().scaleMm2() / Math.max(area, 1e-9) / 2);
        double width = length > 0 ? area / length : 0;
        double relative = Math.hypot(relativeArea, uLength / Math.max(length, 1e-9));
        return new Extent(
                lesion.area(),
                new Millimetres(length, uLength),
                new Millimetres(width, width * relative),
                lesion.count(),
                lesion.hiddenMm2(),
                lines);
    }

    /**
     * Standard uncertainty of a length, mm. Lines: their course, each free end, each place where marks merge. Axes: a
     * patch that is too large is too long by half as much. Both: the scale.
     */
    private static double lengthU(CentreLines lines, double relativeArea, double relativeScale) {
        double course = RELATIVE_LENGTH * (lines.lengthMm() - lines.axesMm());
        double axes = Math.hypot(RELATIVE_AXIS, relativeArea / 2) * lines.axesMm();
        double scale = relativeScale * lines.lengthMm();
        return Math.sqrt(lines.ends() * END_MM * END_MM
                + lines.junctions() * MERGED_MM * MERGED_MM
                + course * course
                + axes * axes
                + scale * scale);
    }
}
