package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Statement;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Decision;
import org.needlewise.protocol.screening.ScreenedSite;
import org.needlewise.protocol.screening.Screening;

/** Lays the sessions of one site on the calendar. */
final class SitePlanner {
    private final PlanTables tables;
    private final TermsFinder terms;
    private final Knowledge knowledge;
    private final PlanRequest request;
    private final Screening screening;
    private final Locks locks;
    private final Diary diary;
    private final DayBook days;
    private final LocalDate firstSession;

    SitePlanner(
            PlanTables tables,
            TermsFinder terms,
            Knowledge knowledge,
            PlanRequest request,
            Screening screening,
            Locks locks,
            Diary diary,
            DayBook days,
            LocalDate firstSession) {
        this.tables = tables;
        this.terms = terms;
        this.knowledge = knowledge;
        this.request = request;
        this.screening = screening;
        this.locks = locks;
        this.diary = diary;
        this.days = days;
        this.firstSession = firstSession;
    }

    SitePlan plan(ScreenedSite site) {
        List<Rule> refusals = new ArrayList<>(screenedOut(site));
        refusals.addAll(locks.ofSite(site.id()));
        if (!refusals.isEmpty()) {
            return refused(site, refusals);
        }
        int skinType = request.answers().person().skinType().number();
        TermsFinder.Found found = terms.find(site, screening, skinType, request.device());
        SiteTerms known = found.terms();
        if (known == null) {
            return refused(site, found.refusals());
        }
        List<PastSession> past = request.sessions().stream()
                .filter(session -> session.site().equals(site.id()))
                .sorted(Comparator.comparing(PastSession::date))
                .toList();
        if (!past.isEmpty() && !past.get(past.size() - 1).healed()) {
            return refused(site, List.of(tables.unhealed()));
        }
        BlockStart start = start(site, known, past, skinType);
        if (start == null) {
            return refused(site, List.of(statement("plan-pause")));
        }
        Optional<List<PlannedSession>> sessions = sessions(site, known, start, past.size());
        return sessions.map(laid -> planned(site, known, start, laid))
                .orElseGet(() -> refused(site, List.of(statement("plan-no-free-day"))));
    }

    private List<Rule> screenedOut(ScreenedSite site) {
        return screening.site(site.id()).decision().allows()
                ? List.of()
                : screening.rules().stream()
                        .filter(rule -> rule.site() == null || rule.site().equals(site.id()))
                        .filter(rule ->
                                !rule.action().decision().and(Decision.GO).allows())
                        .map(TermsFinder::rule)
                        .distinct()
                        .toList();
    }

    /**
     * Where the next session stands: within a block, at the start of the next one after the answer, or after the pause;
     * null while the pause lasts.
     */
    private @Nullable BlockStart start(ScreenedSite site, SiteTerms terms, List<PastSession> past, int skinType) {
        if (past.isEmpty()) {
            return new BlockStart(1, 0, firstSession, null);
        }
        Row concern = terms.concern();
        PastSession last = past.get(past.size() - 1);
        LocalDate earliest =
                last.date().plusWeeks(Math.max(terms.intervalWeeks(), intervalAfter(site, terms, last, skinType)));
        int within = past.size() % terms.sessionsInBlock();
        int block = past.size() / terms.sessionsInBlock();
        if (within > 0) {
            LocalDate begun = past.get(past.size() - within).date();
            return new BlockStart(
                    block % concern.whole("maxBlocks") + 1, within, later(earliest, request.start()), begun);
        }
        if (block % concern.whole("maxBlocks") == 0) {
            LocalDate pauseEnds = last.date().plusMonths(concern.whole("pauseMonths"));
            return request.start().isBefore(pauseEnds)
                    ? null
                    : new BlockStart(1, 0, later(later(earliest, pauseEnds), request.start()), null);
        }
        LocalDate answer = last.date().plusWeeks(concern.whole("verdictWeeks"));
        return new BlockStart(
                block % concern.whole("maxBlocks") + 1, 0, later(later(earliest, answer), request.start()), null);
    }

    /** A longer needle last time asks for its own, longer interval. */
    private int intervalAfter(ScreenedSite site, SiteTerms terms, PastSession last, int skinType) {
        double needle = Math.min(last.needleMm(), terms.concern().number("needleCapMm"));
        return tables.interval(site.concern(), needle, skinType)
                .map(row -> row.whole("minWeeks"))
                .orElse(terms.intervalWeeks());
    }

    private Optional<List<PlannedSession>> sessions(ScreenedSite site, SiteTerms terms, BlockStart start, int done) {
        List<PlannedSession> sessions = new ArrayList<>();
        double siteArea = Objects.requireNonNull(site.areaCm2());
        LocalDate notBefore = start.notBefore();
        LocalDate remind = notBefore.plusWeeks(terms.remindWeeks() - terms.intervalWeeks());
        for (int i = start.within(); i < terms.sessionsInBlock(); i++) {
            int number = done + sessions.size() + 1;
            double area = Math.min(siteArea, terms.areaCapCm2(number));
            Optional<LocalDate> date = diary.session(notBefore, day -> days.hasRoom(day, area));
            if (date.isEmpty()) {
                return Optional.empty();
            }
            sessions.add(
                    new PlannedSession(number, date.get(), notBefore, later(remind, date.get()), area, number == 1));
            notBefore = date.get().plusWeeks(terms.intervalWeeks());
            remind = date.get().plusWeeks(terms.remindWeeks());
        }
        sessions.forEach(session -> days.add(session.date(), site.id(), session.areaCm2()));
        return Optional.of(sessions);
    }

    private SitePlan planned(ScreenedSite site, SiteTerms terms, BlockStart start, List<PlannedSession> sessions) {
        Row concern = terms.concern();
        LocalDate first = start.begun() == null ? sessions.get(0).date() : start.begun();
        LocalDate last = sessions.get(sessions.size() - 1).date();
        LocalDate verdict = last.plusWeeks(concern.whole("verdictWeeks"));
        boolean isLastBlock = start.block() == concern.whole("maxBlocks");
        List<Rule> rules = new ArrayList<>(terms.rules());
        rules.addAll(diary.rules());
        return new SitePlan(
                site.id(),
                site.region(),
                site.concern(),
                concern.whole("rank"),
                concern.text("worth"),
                concern.rule(),
                concern.text("naturalChange"),
                concern.truth("controlRequired"),
                true,
                List.of(),
                terms.needleMm(),
                terms.needleCapMm(),
                terms.intervalWeeks(),
                terms.passes(),
                terms.directions(),
                terms.mostPasses(),
                terms.holesPerCm2(),
                concern.number("marginMm"),
                terms.region().truth("lightPressure"),
                start.block(),
                sessions,
                first.plusWeeks(concern.whole("firstLookWeeks")),
                verdict,
                last.plusWeeks(concern.whole("confirmWeeks")),
                isLastBlock ? null : verdict,
                isLastBlock ? last.plusMonths(concern.whole("pauseMonths")) : null,
                sessions.stream().mapToDouble(PlannedSession::areaCm2).max().orElse(0),
                Objects.requireNonNull(site.areaCm2()),
                rules,
                tables.professional(site.concern()));
    }

    /** A site without a plan, with the reasons. */
    private SitePlan refused(ScreenedSite site, List<Rule> refusals) {
        Row concern = tables.concern(site.concern());
        return new SitePlan(
                site.id(),
                site.region(),
                site.concern(),
                concern.whole("rank"),
                concern.text("worth"),
                concern.rule(),
                concern.text("naturalChange"),
                concern.truth("controlRequired"),
                false,
                refusals.stream().distinct().toList(),
                null,
                tables.region(site.region()).optionalNumber("needleCapMm").orElse(null),
                null,
                null,
                null,
                null,
                null,
                0,
                true,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                Objects.requireNonNull(site.areaCm2()),
                List.of(),
                tables.professional(site.concern()));
    }

    private Rule statement(String id) {
        return knowledge.statements().stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .map(Statement::rule)
                .orElseThrow();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }

    private record BlockStart(
            int block,
            int within,
            LocalDate notBefore,
            @Nullable LocalDate begun) {}
}
