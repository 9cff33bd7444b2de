package org.needlewise.imaging.card;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.imaging.input.InputException;
import org.needlewise.imaging.input.JsonCursor;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.card.CardLayout.MeasuredLabD50;
import org.needlewise.model.card.CardLayout.NominalSrgb;
import org.needlewise.model.card.CardLayout.Patch;
import org.needlewise.model.card.CardLayout.PatchColour;
import org.needlewise.model.card.CardLayout.PrintCheck;
import org.needlewise.model.card.CardLayout.Ruler;
import org.needlewise.model.card.StandardCards;

/**
 * Reads a card from JSON. Millimetres, origin top left, x right, y down.
 *
 * <p>Needed: {@code name}, {@code outline}, {@code dictionary}, {@code markers}. Optional: {@code patches}, each with
 * {@code srgb} (nominal, 0–255) or {@code lab} (measured, D50, 2°); {@code white}, {@code ruler}, {@code print_check},
 * {@code unit} (only {@code mm}) and {@code version} (only 1). Other fields are for people and are passed over.
 */
public final class CardLayoutReader {
    private CardLayoutReader() {}

    /**
     * The built-in card of this name, else the card in the file of this name.
     *
     * @throws InputException when there is neither, or the file does not describe a card
     */
    public static CardLayout byNameOrFile(String nameOrFile) {
        Optional<CardLayout> builtIn = StandardCards.byName(nameOrFile);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        Path file = Path.of(nameOrFile);
        if (!Files.exists(file)) {
            throw new InputException(
                    "no card is named \"" + nameOrFile + "\" and no file either; built in are card-l and card-s");
        }
        return read(file);
    }

    /**
     * Reads a file.
     *
     * @throws InputException when the file is missing or does not describe a card
     */
    public static CardLayout read(Path file) {
        return card(JsonCursor.read(file));
    }

    static CardLayout card(JsonCursor root) {
        checkFormat(root);
        List<Patch> patches =
                list(root, "patches").stream().map(CardLayoutReader::patch).toList();
        boolean certified =
                !patches.isEmpty() && patches.stream().allMatch(patch -> patch.colour() instanceof MeasuredLabD50);
        try {
            return new CardLayout(
                    root.field("name").text(),
                    root.field("outline").items().stream()
                            .map(CardLayoutReader::point)
                            .toList(),
                    root.field("dictionary").text(),
                    root.field("markers").items().stream()
                            .map(CardLayoutReader::marker)
                            .toList(),
                    patches,
                    list(root, "white").stream().map(CardLayoutReader::point).toList(),
                    list(root, "ruler").stream().map(CardLayoutReader::ruler).toList(),
                    root.optional("print_check").map(CardLayoutReader::printCheck),
                    certified);
        } catch (IllegalArgumentException e) {
            throw root.error(String.valueOf(e.getMessage()));
        }
    }

    private static void checkFormat(JsonCursor root) {
        root.optional("unit").filter(unit -> !unit.text().equals("mm")).ifPresent(unit -> {
            throw unit.error("must be \"mm\"");
        });
        root.optional("version").filter(version -> version.integer() != 1).ifPresent(version -> {
            throw version.error("must be 1");
        });
    }

    private static List<JsonCursor> list(JsonCursor root, String name) {
        return root.optional(name).map(JsonCursor::items).orElse(List.of());
    }

    private static CardPoint point(JsonCursor at) {
        double[] xy = at.numbers(2);
        return new CardPoint(xy[0], xy[1]);
    }

    private static Marker marker(JsonCursor at) {
        int id = at.field("id").integer();
        double size = at.field("size").number();
        if (id < 0 || size <= 0) {
            throw at.error("needs an id of 0 or more and a size above 0 mm");
        }
        return new Marker(id, point(at.field("centre")), size);
    }

    private static Patch patch(JsonCursor at) {
        double[] rect = at.field("rect").numbers(4);
        if (rect[2] <= 0 || rect[3] <= 0) {
            throw at.field("rect").error("needs a width and a height above 0 mm");
        }
        return new Patch(at.field("name").text(), rect[0], rect[1], rect[2], rect[3], colour(at));
    }

    private static PatchColour colour(JsonCursor at) {
        Optional<JsonCursor> lab = at.optional("lab");
        if (lab.isPresent()) {
            double[] values = lab.get().numbers(3);
            if (values[0] < 0 || values[0] > 100) {
                throw lab.get().error("needs L between 0 and 100, then a and b");
            }
            return new MeasuredLabD50(values[0], values[1], values[2]);
        }
        JsonCursor srgb =
                at.optional("srgb").orElseThrow(() -> at.error("needs \"srgb\" (nominal) or \"lab\" (measured, D50)"));
        double[] values = srgb.numbers(3);
        for (double value : values) {
            if (value < 0 || value > 255 || value != Math.rint(value)) {
                throw srgb.error("needs three whole numbers between 0 and 255");
            }
        }
        return new NominalSrgb((int) values[0], (int) values[1], (int) values[2]);
    }

    private static Ruler ruler(JsonCursor at) {
        JsonCursor side = at.field("side");
        for (Ruler.Side known : Ruler.Side.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(side.text())) {
                return new Ruler(point(at.field("from")), point(at.field("to")), known);
            }
        }
        throw side.error("must be above, below, left or right");
    }

    private static PrintCheck printCheck(JsonCursor at) {
        double length = at.field("length").number();
        if (length <= 0) {
            throw at.field("length").error("must be above 0 mm");
        }
        return new PrintCheck(point(at.field("from")), point(at.field("to")), length);
    }
}
