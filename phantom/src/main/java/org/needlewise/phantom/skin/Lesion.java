package org.needlewise.phantom.skin;

import java.util.List;

/** What is to be measured: its extent, its relief, and how it differs from the skin around. */
public record Lesion(List<Part> parts, LesionLook look) {
    public Lesion {
        parts = List.copyOf(parts);
    }

    /** A connected piece with a soft edge. */
    public sealed interface Part permits Band, Blob {
        /** Signed depth of a material point inside the piece, mm; 0 on the edge, negative outside. */
        double insideMm(double u, double v);

        /** Half of the square, about the origin of coordinates, that holds the piece: [uMin, vMin, uMax, vMax]. */
        double[] box();

        /** The line that its length is taken along. */
        CentreLine centreLine();

        /** The same piece with its area scaled by about this factor, at unchanged place. */
        Part scaled(double areaFactor);
    }

    /** Largest coverage of any part, 0 to 1. */
    public double coverage(double u, double v) {
        double best = 0;
        for (Part part : parts) {
            best = Math.max(best, ramp(part.insideMm(u, v), look.edgeMm()));
        }
        return best;
    }

    /** Smooth step from 0 to 1, half at 0. */
    static double ramp(double x, double width) {
        double t = Math.min(1, Math.max(0, x / width + 0.5));
        return t * t * (3 - 2 * t);
    }

    /** Lines along the middle of all parts, as far as they are to be seen: where parts are one, their lines are. */
    public List<CentreLine.Piece> centreLines() {
        return CentreLine.visible(parts.stream().map(Part::centreLine).toList());
    }

    /** Total length of the centre lines on flat skin, mm. */
    public double lengthMm() {
        return centreLines().stream().mapToDouble(CentreLine.Piece::lengthMm).sum();
    }

    /** The lesion at a later visit. */
    public Lesion after(VisitChange change) {
        return new Lesion(
                parts.stream().map(p -> p.scaled(change.widthFactor())).toList(), look.after(change));
    }
}
