package org.needlewise.protocol.screening;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param birthDate day of birth
 * @param skinType Fitzpatrick type
 * @param heightCm height, if told
 * @param weightKg weight, if told
 */
public record Person(
        LocalDate birthDate,
        SkinType skinType,
        @Nullable Double heightCm,
        @Nullable Double weightKg) {

    /** Whole years on a day; somebody born on 29 February turns on 1 March in other years. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }
}
