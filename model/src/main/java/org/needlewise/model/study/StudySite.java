package org.needlewise.model.study;

import java.util.Optional;

/**
 * A site of the trial.
 *
 * @param id within the record, such as {@code s1}
 * @param concern what is treated, such as {@code striae-albae}
 * @param card name of the standard card in its photographs; empty without any photograph that shows one
 * @param printLengthMm measured length of that card's print-check line, millimetres
 */
public record StudySite(String id, String concern, Optional<String> card, Optional<Double> printLengthMm) {
    public StudySite {
        StudyFormat.id(id);
        StudyFormat.id(concern);
        card.ifPresent(StudyFormat::id);
        printLengthMm.ifPresent(length -> StudyFormat.positive(length, "print length"));
    }
}
