package org.needlewise.app.costs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that was spent.
 *
 * @param place {@code HOME} or {@code PROFESSIONAL}
 * @param kind what it was for; see {@link Expenses#KINDS}
 * @param cents in hundredths of the currency
 * @param currency ISO 4217
 * @param note the person's own words, perhaps empty
 * @param deletedAt in the trash since
 */
public record Expense(
        UUID id,
        LocalDate spentOn,
        String place,
        String kind,
        long cents,
        String currency,
        String note,
        Optional<Instant> deletedAt) {
    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }
}
