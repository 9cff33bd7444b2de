package org.needlewise.imaging.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.vision.TagDictionary;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.card.StandardCards;

class LayoutEdgeTest {
    private static final TagDictionary DICTIONARY =
            TagDictionary.named("APRILTAG_36h11").orElseThrow();

    @Test
    void tagsEdgesAreAsLongAsItsCellsDiffer() {
        Marker marker = new Marker(3, new CardPoint(20, 30), 16);
        double length = LayoutEdge.of(card(marker), DICTIONARY).stream()
                .mapToDouble(LayoutEdge::lengthMm)
                .sum();
        boolean[][] cells = DICTIONARY.cells(3);
        int n = cells.length;
        int steps = 4 * n;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j + 1 < n; j++) {
                steps += cells[i][j] == cells[i][j + 1] ? 0 : 1;
                steps += cells[j][i] == cells[j + 1][i] ? 0 : 1;
            }
        }
        assertThat(length).isEqualTo(steps * 16.0 / n);
    }

    @Test
    void everyPatchHasFourSides() {
        CardLayout card = StandardCards.CARD_L;
        long ofPatches = LayoutEdge.of(card, DICTIONARY).stream()
                .filter(e -> e.lengthMm() == 10)
                .count();
        assertThat(ofPatches).isGreaterThanOrEqualTo(4L * card.patches().size());
        List<LayoutEdge> withoutPatches = LayoutEdge.of(card(card.markers().toArray(new Marker[0])), DICTIONARY);
        assertThat(LayoutEdge.of(card, DICTIONARY))
                .hasSize(withoutPatches.size() + 4 * card.patches().size());
    }

    @Test
    void darkerSideIsOnTheRightHand() {
        for (Marker marker : StandardCards.CARD_L.markers()) {
            boolean[][] cells = DICTIONARY.cells(marker.id());
            for (LayoutEdge edge : LayoutEdge.of(card(marker), DICTIONARY)) {
                double ux = (edge.x1() - edge.x0()) / edge.lengthMm();
                double uy = (edge.y1() - edge.y0()) / edge.lengthMm();
                for (double along = 0.4; along < edge.lengthMm(); along += 0.5) {
                    double x = edge.x0() + ux * along;
                    double y = edge.y0() + uy * along;
                    assertThat(isWhite(cells, marker, x - edge.reachMm() * uy, y + edge.reachMm() * ux))
                            .isFalse();
                    assertThat(isWhite(cells, marker, x + edge.reachMm() * uy, y - edge.reachMm() * ux))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void chartWhosePatchesWereMeasuredIsSeenByItsTagsOnly() {
        CardLayout card = StandardCards.CARD_S;
        CardLayout certified = new CardLayout(
                "chart",
                card.outline(),
                card.dictionary(),
                card.markers(),
                card.patches(),
                card.white(),
                card.rulers(),
                card.printCheck(),
                true);
        assertThat(LayoutEdge.of(certified, DICTIONARY))
                .hasSameSizeAs(LayoutEdge.of(card(card.markers().toArray(new Marker[0])), DICTIONARY));
    }

    private static boolean isWhite(boolean[][] cells, Marker marker, double x, double y) {
        double cell = marker.sideMm() / cells.length;
        int column = (int) Math.floor((x - marker.centre().xMm() + marker.sideMm() / 2) / cell);
        int row = (int) Math.floor((y - marker.centre().yMm() + marker.sideMm() / 2) / cell);
        boolean outside = row < 0 || column < 0 || row >= cells.length || column >= cells.length;
        return outside || cells[row][column];
    }

    private static CardLayout card(Marker... markers) {
        return new CardLayout(
                "tags",
                StandardCards.CARD_L.outline(),
                "APRILTAG_36h11",
                List.of(markers),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false);
    }
}
