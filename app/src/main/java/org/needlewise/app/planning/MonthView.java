package org.needlewise.app.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A month of the plan as a page of a calendar, weeks beginning on Monday.
 *
 * @param weekdays their names, short
 * @param entries what is laid in this month
 */
record MonthView(YearMonth month, List<String> weekdays, List<List<Cell>> weeks, List<PlanDay> entries) {
    private static final int DAYS = 7;

    static MonthView of(
            YearMonth month, List<PlanDay> entries, List<BlockedDay> blocked, LocalDate today, Locale locale) {
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Cell>> weeks = new ArrayList<>();
        while (!YearMonth.from(day).isAfter(month)) {
            List<Cell> week = new ArrayList<>();
            for (int i = 0; i < DAYS; i++) {
                week.add(cell(day, month, entries, blocked, today));
                day = day.plusDays(1);
            }
            weeks.add(List.copyOf(week));
        }
        return new MonthView(
                month,
                Arrays.stream(DayOfWeek.values())
                        .map(weekday -> weekday.getDisplayName(TextStyle.SHORT, locale))
                        .toList(),
                List.copyOf(weeks),
                entries.stream()
                        .filter(entry -> YearMonth.from(entry.date()).equals(month))
                        .toList());
    }

    private static Cell cell(
            LocalDate day, YearMonth month, List<PlanDay> entries, List<BlockedDay> blocked, LocalDate today) {
        return new Cell(
                day,
                YearMonth.from(day).equals(month),
                day.equals(today),
                blocked.stream()
                        .map(BlockedDay::days)
                        .anyMatch(days -> !day.isBefore(days.from()) && !day.isAfter(days.to())),
                entries.stream().filter(entry -> entry.date().equals(day)).toList());
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }

    /** A day of the calendar. */
    record Cell(LocalDate date, boolean isInMonth, boolean isToday, boolean isBlocked, List<PlanDay> entries) {}
}
