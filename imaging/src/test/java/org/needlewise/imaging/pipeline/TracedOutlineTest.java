package org.needlewise.imaging.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;

class TracedOutlineTest {
    private static final List<Polygon> DISC = List.of(octagon("a", 50, 50, 20));

    @Test
    void bordersOfAMaskAreTraced() {
        assertThat(TracedOutline.isTraced(DISC)).isTrue();
    }

    @Test
    void smallHoleDoesNotMakeAnOutlineHandDrawn() {
        Polygon hole = polygon("a", 50, 49, 49, 50, 50, 51, 51, 50);
        assertThat(TracedOutline.isTraced(List.of(DISC.get(0), hole))).isTrue();
    }

    @Test
    void handDrawnOutlinesAreLeftAlone() {
        assertThat(TracedOutline.isTraced(List.of(polygon("a", 10, 10, 40, 10, 40, 40, 10, 40))))
                .isFalse();
        assertThat(TracedOutline.isTraced(
                        List.of(polygon("a", 10, 10, 40, 12, 60, 17, 70, 40, 60, 60, 40, 70, 20, 60, 5, 30))))
                .isFalse();
        Polygon between = polygon("a", 10.5, 10, 20, 10, 30, 20, 30, 30, 20, 40, 10, 40, 0, 30, 0, 20);
        assertThat(TracedOutline.isTraced(List.of(between))).isFalse();
    }

    @Test
    void runsCoverExactlyThePixelsOfTheMask() {
        // An octagon with arms of 20 and corners cut at 8: 41 x 41 pixels less four triangles of 12 x 13 / 2.
        assertThat(area(TracedOutline.pixelRuns("a", DISC))).isEqualTo(41.0 * 41 - 4 * (12 * 13 / 2.0));
    }

    @Test
    void holeIsLeftOutToItsOwnPixels() {
        // Border following gives a hole by the lesion's pixels around it: the diamond's rim belongs to the lesion.
        Polygon hole = polygon("a", 50, 48, 49, 49, 48, 50, 49, 51, 50, 52, 51, 51, 52, 50, 51, 49);
        double filled = area(TracedOutline.pixelRuns("a", DISC));
        assertThat(area(TracedOutline.pixelRuns("a", List.of(DISC.get(0), hole))))
                .isEqualTo(filled - 5);
    }

    @Test
    void lineOnePixelWideKeepsItsArea() {
        Polygon line = polygon("a", 10, 10, 14, 14, 20, 14, 30, 14, 20, 14, 18, 14, 16, 14, 14, 14);
        assertThat(area(TracedOutline.pixelRuns("a", List.of(line)))).isEqualTo(4 + 17);
    }

    @Test
    void runsKeepTheRegionsId() {
        assertThat(TracedOutline.pixelRuns("arm", DISC)).extracting(Polygon::id).containsOnly("arm");
    }

    private static Polygon octagon(String id, int x, int y, int arm) {
        int cut = 12;
        int near = arm - cut;
        return polygon(
                id, x - near, y - arm, x + near, y - arm, x + arm, y - near, x + arm, y + near, x + near, y + arm,
                x - near, y + arm, x - arm, y + near, x - arm, y - near);
    }

    private static Polygon polygon(String id, double... xy) {
        List<PixelPoint> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new PixelPoint(xy[i], xy[i + 1]));
        }
        return new Polygon(id, points);
    }

    private static double area(List<Polygon> rectangles) {
        return rectangles.stream()
                .map(Polygon::points)
                .mapToDouble(p ->
                        (p.get(2).x() - p.get(0).x()) * (p.get(2).y() - p.get(0).y()))
                .sum();
    }
}
