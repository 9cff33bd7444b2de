package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.needlewise.protocol.rules.Row;

/** Lays photo visits: the baseline on two days, safety pictures after and three before each session, looks and answer. */
final class VisitPlanner {
    private final PlanTables tables;
    private final Diary diary;
    private final Map<Key, Entry> visits = new LinkedHashMap<>();

    VisitPlanner(PlanTables tables, Diary diary) {
        this.tables = tables;
        this.diary = diary;
    }

    /** Days of the baseline from a start on, then the first day on which a session may be. */
    Baseline baseline(LocalDate start) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate from = start;
        LocalDate session = start;
        for (Row row : tables.visits("start")) {
            LocalDate asked = start.plusDays(row.whole("offsetDays"));
            LocalDate day = asked.isBefore(from) ? from : asked;
            if (row.text("visit").equals("session")) {
                session = day;
            } else {
                day = diary.photo(day);
                days.add(day);
                from = day.plusDays(1);
            }
        }
        return new Baseline(days, session);
    }

    List<PhotoVisit> visits(List<SitePlan> sites, Baseline baseline, Set<String> withBaseline) {
        List<Row> rows = tables.visits("start").stream()
                .filter(row -> !row.text("visit").equals("session"))
                .toList();
        for (SitePlan site : sites) {
            if (!site.accepted()) {
                continue;
            }
            if (withBaseline.contains(site.site())) {
                for (int i = 0; i < rows.size(); i++) {
                    add(baseline.days().get(i), rows.get(i), site.site());
                }
            }
            for (PlannedSession session : site.sessions()) {
                if (!session.patchTest()) {
                    from("before-session", session.date(), site.site());
                }
                from("session", session.date(), site.site());
            }
            from("first-look", site.firstLook(), site.site());
            from("verdict", site.verdict(), site.site());
            from("confirmation", site.confirmation(), site.site());
        }
        return visits.entrySet().stream()
                .map(entry -> entry.getValue().visit(entry.getKey()))
                .sorted(Comparator.comparing(PhotoVisit::date).thenComparing(PhotoVisit::kind))
                .toList();
    }

    private void from(String anchor, @org.jspecify.annotations.Nullable LocalDate date, String site) {
        if (date == null) {
            return;
        }
        LocalDate earliest = date;
        for (Row row : tables.visits(anchor)) {
            LocalDate asked = date.plusDays(row.whole("offsetDays"));
            LocalDate day = asked.isBefore(earliest) ? earliest : asked;
            if (row.truth("flexible")) {
                day = diary.photo(day);
                earliest = day.plusDays(1);
            }
            add(day, row, site);
        }
    }

    private void add(LocalDate date, Row row, String site) {
        visits.computeIfAbsent(new Key(date, row.rule().id()), key -> new Entry(row, new ArrayList<>()))
                .sites()
                .add(site);
    }

    /** Days of the baseline, and the first day on which a session may be. */
    record Baseline(List<LocalDate> days, LocalDate firstSession) {}

    private record Key(LocalDate date, String rule) {}

    private record Entry(Row row, List<String> sites) {
        PhotoVisit visit(Key key) {
            return new PhotoVisit(
                    key.date(),
                    row.text("visit"),
                    List.copyOf(sites),
                    row.whole("setups"),
                    row.whole("shots"),
                    row.rule().id());
        }
    }
}
