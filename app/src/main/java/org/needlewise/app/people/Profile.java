package org.needlewise.app.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the plan needs to know of a person; everything may be unknown.
 *
 * @param birthDate day of birth
 * @param heightCm height, centimetres
 * @param weightKg weight, kilograms
 * @param fitzpatrick skin type I to VI as 1 to 6
 * @param printLengthMm measured length of the card's print-check line, millimetres
 */
public record Profile(
        Optional<LocalDate> birthDate,
        Optional<Double> heightCm,
        Optional<Double> weightKg,
        Optional<Integer> fitzpatrick,
        Optional<Double> printLengthMm) {
    /** Nothing said yet. */
    public static Profile empty() {
        return new Profile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
