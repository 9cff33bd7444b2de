package org.needlewise.imaging;

import java.util.Optional;
import org.needlewise.model.card.CardLayout;

/** What a person may give as the measured length of the print-check line. */
public final class PrintLength {
    /** Smallest and largest print scale that a printer's menu gives by mistake; beyond it the figure is a slip. */
    public static final double SMALLEST_SCALE = 0.5;

    public static final double LARGEST_SCALE = 2.0;

    private PrintLength() {}

    /** True when the length is one that this card's line can have. */
    public static boolean isPlausible(CardLayout card, double lengthMm) {
        return card.printCheck()
                .map(line -> lengthMm / line.lengthMm())
                .filter(scale -> scale >= SMALLEST_SCALE && scale <= LARGEST_SCALE)
                .isPresent();
    }

    static void check(CardLayout card, Optional<Double> lengthMm) {
        lengthMm.ifPresent(length -> {
            if (!isPlausible(card, length)) {
                throw new IllegalArgumentException(
                        "print-check line of " + card.name() + " cannot be " + length + " mm long");
            }
        });
    }

    static double scale(CardLayout card, Optional<Double> lengthMm) {
        return lengthMm.flatMap(length -> card.printCheck().map(line -> length / line.lengthMm()))
                .orElse(1.0);
    }
}
