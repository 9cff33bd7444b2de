package org.needlewise.app.bringing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that a file's name tells, such as {@code IMG_20260301_101500.jpg} or {@code hip 2026-03-01.jpg}. */
final class NamedDay {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_. ]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d\\d?)\\.(\\d\\d?)\\.((?:19|20)\\d\\d)(?!\\d)");

    private NamedDay() {}

    /** Empty when the name tells no day, or more than one. */
    static Optional<LocalDate> of(String fileName) {
        Set<LocalDate> days = new TreeSet<>();
        Matcher yearFirst = YEAR_FIRST.matcher(fileName);
        while (yearFirst.find()) {
            add(days, yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher dayFirst = DAY_FIRST.matcher(fileName);
        while (dayFirst.find()) {
            add(days, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        return days.size() == 1 ? days.stream().findFirst() : Optional.empty();
    }

    private static void add(Set<LocalDate> days, String year, String month, String day) {
        int inYear = Integer.parseInt(year);
        int inMonth = Integer.parseInt(month);
        int inDay = Integer.parseInt(day);
        boolean isDay = inMonth >= 1
                && inMonth <= 12
                && inDay >= 1
                && inDay <= YearMonth.of(inYear, inMonth).lengthOfMonth();
        if (isDay) {
            days.add(LocalDate.of(inYear, inMonth, inDay));
        }
    }
}
