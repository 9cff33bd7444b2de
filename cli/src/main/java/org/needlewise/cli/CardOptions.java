package org.needlewise.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.imaging.PrintLength;
import org.needlewise.imaging.card.CardLayoutReader;
import org.needlewise.imaging.input.InputException;
import org.needlewise.imaging.vision.TagDictionary;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.StandardCards;
import picocli.CommandLine.Option;

/** Which card lies in the photographs, and how long it came out of the printer. */
final class CardOptions {
    @Option(
            names = "--card",
            paramLabel = "NAME|FILE.json",
            defaultValue = "card-l",
            description = "Card in the photographs: card-l, card-s or a JSON file. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String card;

    @Option(
            names = "--print-length",
            paramLabel = "MM",
            description = "Length of the card's print-check line as measured on the print, in millimetres.")
    private @Nullable Double printLength;

    CardLayout layout() {
        CardLayout layout = CardLayoutReader.byNameOrFile(card);
        // The standard cards' dictionary is known to exist; asking would load OpenCV before files are looked at.
        if (StandardCards.byName(layout.name()).isEmpty()
                && TagDictionary.named(layout.dictionary()).isEmpty()) {
            throw new InputException(
                    "card " + layout.name() + ": there is no tag dictionary named " + layout.dictionary());
        }
        return layout;
    }

    Optional<Double> printLengthMm(CardLayout layout) {
        Double length = printLength;
        if (length == null) {
            return Optional.empty();
        }
        if (layout.printCheck().isEmpty()) {
            throw new InputException("--print-length: card " + layout.name() + " has no print-check line");
        }
        if (!PrintLength.isPlausible(layout, length)) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "--print-length %s: the print-check line of %s should measure %.1f mm; give its length in millimetres",
                    length,
                    layout.name(),
                    layout.printCheck().get().lengthMm()));
        }
        return Optional.of(length);
    }
}
