package org.needlewise.app.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.needlewise.app.sites.MapOutline.Point;
import org.needlewise.app.sites.MapOutline.View;

/** Where the protocol's regions lie on the drawn body: to suggest one for the other, never to decide. */
final class BodyMap {
    static final double WIDTH = 100;
    private static final int CORNERS = 16;

    private static final List<Place> PLACES = List.of(
            place("neck", View.FRONT, 50, 27, 4, 2.5),
            place("clavicle", View.FRONT, 41, 33.5, 6, 1.8),
            place("sternum", View.FRONT, 50, 43, 2, 6),
            place("breast", View.FRONT, 42, 45, 5, 5),
            place("rib", View.FRONT, 43, 58, 4, 4),
            place("inner-arm", View.FRONT, 67.5, 56, 2, 8),
            place("flank", View.FRONT, 39.5, 79, 2, 6),
            place("abdomen", View.FRONT, 46, 82, 5, 6),
            place("iliac-crest", View.FRONT, 37, 91, 3, 3),
            place("outer-thigh", View.FRONT, 37.5, 116, 3.5, 11),
            place("inner-thigh", View.FRONT, 45.5, 118, 2.5, 10),
            place("shin", View.FRONT, 43, 163, 3, 10),
            place("face", View.FRONT, 50, 15, 5, 6),
            place("palm", View.FRONT, 79, 106, 2, 3),
            place("elsewhere", View.FRONT, 75, 88, 2, 6),
            place("scalp", View.BACK, 50, 9, 5, 4),
            place("spine", View.BACK, 50, 58, 1.5, 14),
            place("back", View.BACK, 43, 60, 4, 10),
            place("buttock", View.BACK, 42, 100, 5, 5),
            place("calf", View.BACK, 42.5, 158, 3, 9),
            place("sole", View.BACK, 44, 195, 2, 1.2));

    private BodyMap() {}

    static List<Place> places() {
        return PLACES;
    }

    /** Where to begin drawing in a region; the belly for one that the map does not show. */
    static Place placeOf(String region) {
        return PLACES.stream()
                .filter(place -> place.region().equals(region))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(placeOf("abdomen")));
    }

    private static Place place(String region, View view, double x, double y, double halfWidth, double halfHeight) {
        List<Point> outline = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            outline.add(new Point(x + halfWidth * Math.cos(angle), y + halfHeight * Math.sin(angle)));
        }
        return new Place(region, view, x, y, List.copyOf(outline));
    }

    /** A region on the map: its middle, on one side of the body where it has two, and an outline to begin with. */
    record Place(String region, View view, double x, double y, List<Point> outline) {
        public String polygon() {
            return SiteForm.text(outline);
        }
    }
}
