package org.needlewise.app.sites;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Since when a mark is there, as exactly as the person knows: a year, or a month of it.
 *
 * @param month 1 to 12; empty when only the year is known
 */
public record MarkSince(int year, Optional<Integer> month) {
    private static final int YEAR_DIGITS = 4;

    public MarkSince {
        Year.of(year);
        month.ifPresent(number -> YearMonth.of(year, number));
    }

    public static MarkSince year(int year) {
        return new MarkSince(year, Optional.empty());
    }

    public static MarkSince monthOf(LocalDate day) {
        return new MarkSince(day.getYear(), Optional.of(day.getMonthValue()));
    }

    /**
     * Reads {@code 2024} or {@code 2024-03}.
     *
     * @throws DateTimeException for anything else
     */
    public static MarkSince parse(String text) {
        if (text.length() == YEAR_DIGITS) {
            return year(Year.parse(text).getValue());
        }
        return monthOf(YearMonth.parse(text).atDay(1));
    }

    /** First day on which it may have come. */
    public LocalDate firstDay() {
        return YearMonth.of(year, month.orElse(1)).atDay(1);
    }

    /** Last day on which it may have come: by it a mark is never taken for older than it is. */
    public LocalDate lastDay() {
        return YearMonth.of(year, month.orElse(12)).atEndOfMonth();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return month.map(number -> YearMonth.of(year, number).toString())
                .orElseGet(() -> Year.of(year).toString());
    }
}
