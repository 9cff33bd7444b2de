package org.needlewise.protocol.screening;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A site as it is asked about.
 *
 * @param id the person's own name for it
 * @param region place on the body
 * @param concern what bothers there
 * @param since day at which the mark was there at the latest, or null when unknown
 * @param areaCm2 area of skin, or null when not told
 * @param answers answers by question
 */
public record ScreenedSite(
        String id,
        String region,
        String concern,
        @Nullable LocalDate since,
        @Nullable Double areaCm2,
        Map<String, Answer> answers) {
    public ScreenedSite {
        answers = Map.copyOf(answers);
    }

    /** Whole months that the mark is old on a day, if its beginning is known. */
    public Optional<Integer> ageMonthsOn(LocalDate day) {
        return Optional.ofNullable(since)
                .map(from -> (int) Period.between(from, day).toTotalMonths());
    }
}
