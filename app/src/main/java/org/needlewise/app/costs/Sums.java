package org.needlewise.app.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was spent at one place in one currency; currencies are never added up.
 *
 * @param perMonth over the months from the first expense to today, a begun month counting whole
 * @param perVerdict for each answer that was recorded, or null before the first
 */
record Sums(
        String place,
        String currency,
        BigDecimal total,
        BigDecimal perMonth,
        @Nullable BigDecimal perVerdict) {
    static List<Sums> of(List<Expense> expenses, int verdicts, LocalDate today) {
        List<Sums> sums = new ArrayList<>();
        for (String place : List.of(Expenses.HOME, Expenses.PROFESSIONAL)) {
            for (String currency :
                    new TreeSet<>(expenses.stream().map(Expense::currency).toList())) {
                List<Expense> those = expenses.stream()
                        .filter(expense -> expense.place().equals(place)
                                && expense.currency().equals(currency))
                        .toList();
                if (!those.isEmpty()) {
                    sums.add(sum(place, currency, those, verdicts, today));
                }
            }
        }
        return List.copyOf(sums);
    }

    private static Sums sum(String place, String currency, List<Expense> those, int verdicts, LocalDate today) {
        BigDecimal total = those.stream().map(Expense::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalDate first = those.stream()
                .map(Expense::spentOn)
                .min(Comparator.naturalOrder())
                .orElse(today);
        long months = ChronoUnit.MONTHS.between(first, today) + 1;
        boolean isAtHome = place.equals(Expenses.HOME);
        return new Sums(
                place,
                currency,
                total,
                total.divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP),
                isAtHome && verdicts > 0 ? total.divide(BigDecimal.valueOf(verdicts), 2, RoundingMode.HALF_UP) : null);
    }
}
