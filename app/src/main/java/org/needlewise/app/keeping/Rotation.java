package org.needlewise.app.keeping;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups stay: the last of each of seven days, four weeks and twelve months. The newest one by number always stays,
 * also when the clock was set back and calls it old.
 */
final class Rotation {
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private Rotation() {}

    /** Those whose time is over. */
    static List<BackupRun> superfluous(List<BackupRun> good, ZoneId zone) {
        List<BackupRun> newestFirst = good.stream()
                .sorted(Comparator.comparing(BackupRun::nth).reversed())
                .toList();
        Set<Long> kept = new HashSet<>();
        newestFirst.stream().limit(1).forEach(run -> kept.add(run.nth()));
        keep(newestFirst, kept, DAYS, run -> day(run, zone));
        keep(newestFirst, kept, WEEKS, run -> week(day(run, zone)));
        keep(newestFirst, kept, MONTHS, run -> YearMonth.from(day(run, zone)));
        return newestFirst.stream().filter(run -> !kept.contains(run.nth())).toList();
    }

    /** Keeps the newest of each of the last so many spans of time that have any. */
    private static <S extends Comparable<? super S>> void keep(
            List<BackupRun> newestFirst, Set<Long> kept, int most, Function<BackupRun, S> span) {
        List<S> last = newestFirst.stream()
                .map(span)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
        for (S one : last) {
            newestFirst.stream()
                    .filter(run -> span.apply(run).equals(one))
                    .findFirst()
                    .ifPresent(run -> kept.add(run.nth()));
        }
    }

    private static LocalDate day(BackupRun run, ZoneId zone) {
        return run.endedAt().atZone(zone).toLocalDate();
    }

    private static Integer week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
