package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;

/** A person's diary: which days are free for a session, which for a photograph. */
final class Diary {
    private final List<BlockedDays> blocked;
    private final List<Closed> closed;
    private final LocalDate horizon;

    Diary(List<BlockedDays> blocked, PlanTables tables, int skinType, LocalDate horizon) {
        this.blocked = blocked;
        this.horizon = horizon;
        this.closed = blocked.stream()
                .map(days -> {
                    Row row = tables.diary(days.kind(), skinType);
                    return new Closed(
                            days.from().minusDays(row.whole("daysBefore")),
                            days.to().plusDays(row.whole("daysAfter")),
                            row.rule());
                })
                .toList();
    }

    /** The first day from {@code from} on that is free for a session and suits. */
    Optional<LocalDate> session(LocalDate from, Predicate<LocalDate> suits) {
        LocalDate day = from;
        while (!day.isAfter(horizon)) {
            LocalDate candidate = day;
            Optional<Closed> inTheWay =
                    closed.stream().filter(days -> days.contains(candidate)).findFirst();
            if (inTheWay.isPresent()) {
                day = inTheWay.get().to().plusDays(1);
            } else if (suits.test(candidate)) {
                return Optional.of(candidate);
            } else {
                day = day.plusDays(1);
            }
        }
        return Optional.empty();
    }

    /** The first day from {@code from} on that is not blocked itself. */
    LocalDate photo(LocalDate from) {
        LocalDate day = from;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (BlockedDays days : blocked) {
                if (!day.isBefore(days.from()) && !day.isAfter(days.to())) {
                    day = days.to().plusDays(1);
                    moved = true;
                }
            }
        }
        return day;
    }

    /** Rules that keep days free from one day up to another, the last one not counted. */
    List<Rule> between(LocalDate from, LocalDate to) {
        return closed.stream()
                .filter(days -> days.from().isBefore(to) && !days.to().isBefore(from))
                .map(Closed::rule)
                .distinct()
                .toList();
    }

    /** Rules that keep days free. */
    List<Rule> rules() {
        return closed.stream().map(Closed::rule).distinct().toList();
    }

    private record Closed(LocalDate from, LocalDate to, Rule rule) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
