package org.needlewise.model.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.card.CardLayout.NominalSrgb;
import org.needlewise.model.card.CardLayout.Patch;
import org.needlewise.model.card.CardLayout.PrintCheck;
import org.needlewise.model.card.CardLayout.Ruler;

/** The two cards that come with Needlewise. */
public final class StandardCards {
    private static final Map<String, NominalSrgb> INKS = Map.ofEntries(
            Map.entry("grey-1", new NominalSrgb(200, 200, 200)),
            Map.entry("grey-2", new NominalSrgb(160, 160, 160)),
            Map.entry("grey-3", new NominalSrgb(120, 120, 120)),
            Map.entry("grey-4", new NominalSrgb(80, 80, 80)),
            Map.entry("black", new NominalSrgb(30, 30, 30)),
            Map.entry("skin-light", new NominalSrgb(230, 188, 164)),
            Map.entry("skin-mid", new NominalSrgb(198, 140, 108)),
            Map.entry("skin-dark", new NominalSrgb(141, 85, 54)),
            Map.entry("red", new NominalSrgb(178, 62, 58)),
            Map.entry("blue", new NominalSrgb(60, 88, 160)),
            Map.entry("yellow", new NominalSrgb(224, 184, 66)),
            Map.entry("green", new NominalSrgb(80, 138, 76)));

    /** An L of 120 × 120 mm: five tags, sixteen patches, two rulers. */
    public static final CardLayout CARD_L = cardL();

    /** A strip of 64 × 24 mm for the neck and small scars: two tags, four patches, one ruler. */
    public static final CardLayout CARD_S = cardS();

    private StandardCards() {}

    /** Card by its stable name. */
    public static Optional<CardLayout> byName(String name) {
        return List.of(CARD_L, CARD_S).stream()
                .filter(c -> c.name().equals(name))
                .findFirst();
    }

    private static CardLayout cardL() {
        double[] columns = {26.5, 38.5, 71.5, 83.5};
        double[] rows = {4.0, 16.0};
        String[][] across = {{"grey-1", "black"}, {"grey-3", "skin-light"}, {"red", "grey-2"}, {"grey-4", "blue"}};
        String[][] down = {{"black", "grey-1"}, {"skin-dark", "grey-3"}, {"grey-2", "yellow"}, {"green", "grey-4"}};
        List<Patch> patches = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                patches.add(patch(across[i][j], columns[i], rows[j], 10));
            }
        }
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                patches.add(patch(down[i][j], rows[j], columns[i], 10));
            }
        }
        return new CardLayout(
                "card-l",
                List.of(p(0, 0), p(120, 0), p(120, 30), p(30, 30), p(30, 120), p(0, 120)),
                "APRILTAG_36h11",
                List.of(
                        new Marker(0, p(15, 15), 18),
                        new Marker(1, p(60, 15), 18),
                        new Marker(2, p(105, 15), 18),
                        new Marker(3, p(15, 60), 18),
                        new Marker(4, p(15, 105), 18)),
                patches,
                List.of(p(49.75, 15), p(70.25, 15), p(15, 49.75), p(15, 70.25)),
                List.of(
                        new Ruler(p(30, 30), p(120, 30), Ruler.Side.ABOVE),
                        new Ruler(p(30, 30), p(30, 120), Ruler.Side.LEFT)),
                Optional.of(new PrintCheck(p(10, 1.5), p(110, 1.5), 100)),
                false);
    }

    private static CardLayout cardS() {
        return new CardLayout(
                "card-s",
                List.of(p(0, 0), p(64, 0), p(64, 24), p(0, 24)),
                "APRILTAG_36h11",
                List.of(new Marker(8, p(12, 12), 16), new Marker(9, p(52, 12), 16)),
                List.of(
                        patch("grey-1", 23.5, 3.5, 8),
                        patch("black", 32.5, 3.5, 8),
                        patch("skin-mid", 23.5, 12.5, 8),
                        patch("grey-3", 32.5, 12.5, 8)),
                List.of(p(21.75, 12), p(42.25, 12)),
                List.of(new Ruler(p(0, 24), p(64, 24), Ruler.Side.ABOVE)),
                Optional.of(new PrintCheck(p(7, 1.2), p(57, 1.2), 50)),
                false);
    }

    private static CardPoint p(double x, double y) {
        return new CardPoint(x, y);
    }

    private static Patch patch(String name, double x, double y, double side) {
        NominalSrgb ink = INKS.get(name);
        if (ink == null) {
            throw new IllegalArgumentException("no ink named " + name);
        }
        return new Patch(name, x, y, side, side, ink);
    }
}
