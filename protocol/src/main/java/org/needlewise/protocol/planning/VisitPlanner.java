package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.planning.PhotoVisit.Part;
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

    /** The day after all photographs of an anchor. */
    LocalDate dayAfter(String anchor, LocalDate date) {
        return days(anchor, date).stream()
                .map(Dated::date)
                .max(Comparator.naturalOrder())
                .orElse(date)
                .plusDays(1);
    }

    /** All visits from today on. */
    List<PhotoVisit> visits(
            List<SitePlan> sites,
            Function<String, LocalDate> baselineFrom,
            Set<String> withBaseline,
            List<PastSession> past,
            LocalDate today) {
        List<Row> rows = tables.visits("start").stream()
                .filter(row -> !row.text("visit").equals("session"))
                .toList();
        for (SitePlan site : sites) {
            if (site.accepted() && withBaseline.contains(site.site())) {
                Baseline baseline = baseline(baselineFrom.apply(site.site()));
                for (int i = 0; i < rows.size(); i++) {
                    add(baseline.days().get(i), rows.get(i), new Part(site.site(), null, "baseline"), false);
                }
            }
            site.blocks().forEach(block -> ofBlock(site, block));
            ofPast(site, SiteHistory.sessionsOf(site.site(), past));
        }
        return visits.entrySet().stream()
                .filter(entry -> !entry.getKey().date().isBefore(today))
                .map(entry -> entry.getValue().visit(entry.getKey()))
                .sorted(Comparator.comparing(PhotoVisit::date).thenComparing(PhotoVisit::kind))
                .toList();
    }

    private void ofBlock(SitePlan site, Block block) {
        for (PlannedSession session : block.sessions()) {
            Part part = new Part(site.site(), zone(site, session.zone()), "session-" + session.number());
            if (!session.patchTest()) {
                from("before-session", session.date(), part, block.provisional());
            }
            from("session", session.date(), part, block.provisional());
        }
        Part whole = new Part(site.site(), null, "block-" + block.firstSession());
        from("first-look", block.firstLook(), whole, block.provisional());
        from("verdict", block.verdict(), whole, block.provisional());
        from("confirmation", block.confirmation(), whole, block.provisional());
    }

    /** Safety pictures of sessions that have been. */
    private void ofPast(SitePlan site, List<PastSession> past) {
        for (int i = 0; i < past.size(); i++) {
            PastSession session = past.get(i);
            Part part = new Part(site.site(), zone(site, session.zone()), "session-" + (i + 1));
            from("session", session.date(), part, false);
        }
    }

    private static @Nullable Integer zone(SitePlan site, int zone) {
        return site.zones().size() > 1 ? zone : null;
    }

    private void from(String anchor, LocalDate date, Part part, boolean provisional) {
        days(anchor, date).forEach(dated -> add(dated.date(), dated.row(), part, provisional));
    }

    private List<Dated> days(String anchor, LocalDate date) {
        List<Dated> days = new ArrayList<>();
        LocalDate earliest = date;
        for (Row row : tables.visits(anchor)) {
            LocalDate asked = date.plusDays(row.whole("offsetDays"));
            LocalDate day = asked.isBefore(earliest) ? earliest : asked;
            if (row.truth("flexible")) {
                day = diary.photo(day);
                earliest = day.plusDays(1);
            }
            days.add(new Dated(day, row));
        }
        return days;
    }

    private void add(LocalDate date, Row row, Part part, boolean provisional) {
        visits.computeIfAbsent(new Key(date, row.rule().id()), key -> new Entry(row, new ArrayList<>()))
                .parts()
                .add(new Planned(part, provisional));
    }

    private record Dated(LocalDate date, Row row) {}

    private record Planned(Part part, boolean provisional) {}

    /** Days of the baseline, and the first day on which a session may be. */
    record Baseline(List<LocalDate> days, LocalDate firstSession) {}

    private record Key(LocalDate date, String rule) {}

    private record Entry(Row row, List<Planned> parts) {
        PhotoVisit visit(Key key) {
            return new PhotoVisit(
                    key.date(),
                    row.text("visit"),
                    parts.stream()
                            .map(planned -> planned.part().site())
                            .distinct()
                            .toList(),
                    parts.stream().map(Planned::part).distinct().toList(),
                    parts.stream().allMatch(Planned::provisional),
                    row.whole("setups"),
                    row.whole("shots"),
                    row.rule().id());
        }
    }
}
