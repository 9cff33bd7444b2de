package org.needlewise.model.card;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A reference card as data. All lengths in millimetres; origin at the top left, x to the right, y down, as printed.
 *
 * @param name stable name, such as {@code card-l}
 * @param outline corners of the sheet as cut, in order
 * @param dictionary OpenCV name of the tag dictionary, such as {@code APRILTAG_36h11} or {@code DICT_4X4_50}
 * @param markers tags, upright
 * @param patches coloured rectangles
 * @param white points on bare paper
 * @param rulers graduated edges
 * @param printCheck the line a person measures after printing, if the card has one
 * @param certified true when patch colours are measured Lab values and not nominal ink values
 */
public record CardLayout(
        String name,
        List<CardPoint> outline,
        String dictionary,
        List<Marker> markers,
        List<Patch> patches,
        List<CardPoint> white,
        List<Ruler> rulers,
        java.util.Optional<PrintCheck> printCheck,
        boolean certified) {

    public CardLayout {
        outline = List.copyOf(outline);
        markers = List.copyOf(markers);
        patches = List.copyOf(patches);
        white = List.copyOf(white);
        rulers = List.copyOf(rulers);
        if (markers.isEmpty()) {
            throw new IllegalArgumentException("card " + name + " has no markers");
        }
        Set<Integer> ids = new HashSet<>();
        for (Marker marker : markers) {
            if (!ids.add(marker.id())) {
                throw new IllegalArgumentException("card " + name + " has marker id " + marker.id() + " twice");
            }
        }
        if (outline.size() < 3) {
            throw new IllegalArgumentException("card " + name + " has an outline of " + outline.size() + " points");
        }
    }

    /** A point of the card. */
    public record CardPoint(double xMm, double yMm) {}

    /**
     * A square tag.
     *
     * @param id number in the dictionary
     * @param sideMm side of the black square
     */
    public record Marker(int id, CardPoint centre, double sideMm) {
        public Marker {
            if (id < 0 || !(sideMm > 0)) {
                throw new IllegalArgumentException("marker id " + id + " with side " + sideMm + " mm");
            }
        }
    }

    /**
     * A patch of even colour.
     *
     * @param colour nominal or measured colour
     */
    public record Patch(String name, double xMm, double yMm, double widthMm, double heightMm, PatchColour colour) {
        public Patch {
            if (!(widthMm > 0) || !(heightMm > 0)) {
                throw new IllegalArgumentException("patch " + name + " is " + widthMm + " x " + heightMm + " mm");
            }
        }

        public CardPoint centre() {
            return new CardPoint(xMm + widthMm / 2, yMm + heightMm / 2);
        }
    }

    /** What is known of a patch's colour. */
    public sealed interface PatchColour {}

    /** Nominal ink value, sRGB 0–255: what the file says, not what a printer made of it. */
    public record NominalSrgb(int red, int green, int blue) implements PatchColour {
        public NominalSrgb {
            for (int c : new int[] {red, green, blue}) {
                if (c < 0 || c > 255) {
                    throw new IllegalArgumentException("sRGB value " + c + " outside 0..255");
                }
            }
        }
    }

    /** A measured value, CIELAB under D50, 2°. */
    public record MeasuredLabD50(double lightness, double a, double b) implements PatchColour {}

    /** A graduated edge, ticks every millimetre. */
    public record Ruler(CardPoint from, CardPoint to, Side side) {
        /** On which side of the line from → to, seen upright, the ticks are drawn. */
        public enum Side {
            ABOVE,
            BELOW,
            LEFT,
            RIGHT
        }
    }

    /** A line of known length that a person measures on the print. */
    public record PrintCheck(CardPoint from, CardPoint to, double lengthMm) {}
}
