package org.needlewise.app.photos;

import java.util.List;
import java.util.Optional;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.StandardCards;
import org.springframework.stereotype.Component;

/** Which card lies in a picture, and how its print came out. */
@Component
class Cards {
    /** The card's line that was measured is told by its length: a printer errs by less than this share. */
    private static final double SAME_LINE = 0.25;

    private static final List<CardLayout> ALL = List.of(StandardCards.CARD_L, StandardCards.CARD_S);

    private final People people;

    Cards(People people) {
        this.people = people;
    }

    static List<CardLayout> all() {
        return ALL;
    }

    static CardLayout named(String name) {
        return StandardCards.byName(name).orElseThrow();
    }

    /** What the person measured on the print of this card; empty when it was the other card, or not measured. */
    Optional<Double> printLengthMm(PersonId person, CardLayout card) {
        return people.get(person)
                .profile()
                .printLengthMm()
                .filter(length -> card.printCheck()
                        .filter(line -> Math.abs(length / line.lengthMm() - 1) < SAME_LINE)
                        .isPresent());
    }
}
