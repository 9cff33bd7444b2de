package org.needlewise.protocol.planning;

import static org.needlewise.protocol.planning.BlockLayer.later;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Decision;
import org.needlewise.protocol.screening.ScreenedSite;
import org.needlewise.protocol.screening.Screening;

/** Plans one site: first its coming block, then, when those of all sites are laid, the later ones. */
final class SitePlanner {
    private static final String WORSE = "worse";

    private final PlanTables tables;
    private final TermsFinder terms;
    private final Knowledge knowledge;
    private final PlanRequest request;
    private final Screening screening;
    private final Locks locks;
    private final Diary diary;
    private final DayBook days;
    private final VisitPlanner visits;

    SitePlanner(
            PlanTables tables,
            TermsFinder terms,
            Knowledge knowledge,
            PlanRequest request,
            Screening screening,
            Locks locks,
            Diary diary,
            DayBook days,
            VisitPlanner visits) {
        this.tables = tables;
        this.terms = terms;
        this.knowledge = knowledge;
        this.request = request;
        this.screening = screening;
        this.locks = locks;
        this.diary = diary;
        this.days = days;
        this.visits = visits;
    }

    /** The coming block, or why there is none. */
    Draft plan(ScreenedSite site, SiteAim aim) {
        List<Rule> refusals = new ArrayList<>(screenedOut(site));
        refusals.addAll(locks.ofSite(site.id()));
        if (!refusals.isEmpty()) {
            return Draft.refused(aim, refusals, List.of());
        }
        int skinType = request.answers().person().skinType().number();
        TermsFinder.Found found = terms.find(site, screening, skinType, request.device());
        SiteTerms known = found.terms();
        if (known == null) {
            return Draft.refused(aim, found.refusals(), List.of());
        }
        List<PastSession> past =
                SiteHistory.sessionsOf(site.id(), request.history().sessions());
        List<Zone> zones = zones(aim.areaCm2(), known, past);
        Row split = tables.zones(known.needleMm());
        if (zones.size() > split.whole("mostZones")) {
            return Draft.refused(aim, List.of(split.rule()), List.of());
        }
        SiteHistory history = SiteHistory.of(past, zones.size(), known.sessionsInBlock());
        List<Block> done = done(history, known);
        if (history.isUnhealed()) {
            return Draft.refused(aim, List.of(tables.unhealed()), done);
        }
        Start start = start(site.id(), known, history);
        Rule against = start.against();
        return against == null
                ? coming(aim, known, zones, split, history, start, done)
                : Draft.refused(aim, List.of(against), done);
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

    /** Zones of equal size that a session can treat; what was split once stays split. */
    private static List<Zone> zones(double areaCm2, SiteTerms terms, List<PastSession> past) {
        int needed = (int) Math.ceil(areaCm2 / terms.fullCm2());
        int known = past.stream().mapToInt(PastSession::zone).max().orElse(1);
        int count = Math.max(needed, known);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Zone(number, areaCm2 / count))
                .toList();
    }

    /** The last block that is done, for as long as its looks lie ahead. */
    private List<Block> done(SiteHistory history, SiteTerms terms) {
        if (history.lastDone().isEmpty()) {
            return List.of();
        }
        int first = history.all().size()
                - history.running().size()
                - history.lastDone().size()
                + 1;
        LocalDate end = SiteHistory.end(history.lastDone());
        int number = (history.blocksDone() - 1) % terms.maxBlocks() + 1;
        Block block = block(number, first, false, List.of(), SiteHistory.begin(history.lastDone()), end, terms);
        return block.confirmation().isBefore(request.answers().today()) ? List.of() : List.of(block);
    }

    private static Block block(
            int number,
            int first,
            boolean provisional,
            List<PlannedSession> sessions,
            LocalDate begins,
            LocalDate ends,
            SiteTerms terms) {
        Row concern = terms.concern();
        return new Block(
                number,
                first,
                provisional,
                sessions,
                begins,
                ends,
                ChronoUnit.DAYS.between(begins, ends) + 1,
                begins.plusWeeks(concern.whole("firstLookWeeks")),
                ends.plusWeeks(concern.whole("verdictWeeks")),
                ends.plusWeeks(concern.whole("confirmWeeks")));
    }

    /** Where the next session stands: within a block, at the start of one after the answer, or after the pause. */
    private Start start(String site, SiteTerms terms, SiteHistory history) {
        LocalDate asked = request.start();
        if (gotWorse(site)) {
            return Start.against(tables.nextBlock(WORSE).rule());
        }
        if (history.all().isEmpty()) {
            LocalDate after = visits.baseline(request.baselineFrom(site)).firstSession();
            return Start.on(
                    1, after.isBefore(asked) ? asked : after, false, knowledge.statement("plan-after-baseline"));
        }
        int cycle = terms.maxBlocks();
        int number = history.blocksDone() % cycle + 1;
        if (!history.running().isEmpty()) {
            return Start.on(number, asked, false, knowledge.statement("plan-start-asked"));
        }
        LocalDate end = SiteHistory.end(history.lastDone());
        LocalDate answerDue = end.plusWeeks(terms.concern().whole("verdictWeeks"));
        Row next = tables.nextBlock(answer(site, answerDue));
        if (!next.truth("follows")) {
            return Start.against(next.rule());
        }
        LocalDate confirmed =
                visits.dayAfter("confirmation", end.plusWeeks(terms.concern().whole("confirmWeeks")));
        if (number > 1) {
            return Start.on(number, later(confirmed, asked), next.truth("provisional"), next.rule());
        }
        LocalDate pauseEnds = end.plusMonths(terms.concern().whole("pauseMonths"));
        return asked.isBefore(pauseEnds)
                ? Start.against(knowledge.statement("plan-pause"))
                : Start.on(
                        1, later(confirmed, asked), next.truth("provisional"), knowledge.statement("plan-pause-over"));
    }

    /** Whether the site was told to have got worse, in the middle of a block or after it, and not to have improved since. */
    private boolean gotWorse(String site) {
        return request.history().verdicts().stream()
                .filter(verdict -> verdict.site().equals(site))
                .filter(verdict ->
                        verdict.answer().equals(WORSE) || verdict.answer().equals("improved"))
                .max(Comparator.comparing(PastVerdict::date)
                        .thenComparing(verdict -> verdict.answer().equals(WORSE)))
                .filter(verdict -> verdict.answer().equals(WORSE))
                .isPresent();
    }

    /** The latest answer about the block that is done; one given before its time does not count. */
    private String answer(String site, LocalDate due) {
        return request.history().verdicts().stream()
                .filter(verdict ->
                        verdict.site().equals(site) && !verdict.date().isBefore(due))
                .max(Comparator.comparing(PastVerdict::date))
                .map(PastVerdict::answer)
                .orElse("none");
    }

    private Draft coming(
            SiteAim aim,
            SiteTerms terms,
            List<Zone> zones,
            Row split,
            SiteHistory history,
            Start start,
            List<Block> done) {
        int gapDays = Math.max(split.whole("gapDays"), terms.openSkin().whole("openDays"));
        BlockLayer layer = new BlockLayer(diary, days, terms, zones, gapDays, start.notBefore(), history);
        holdAfter(history, aim.region(), terms, gapDays, layer);
        int first = history.all().size() - history.running().size() + 1;
        Optional<List<PlannedSession>> laid = layer.lay(aim.site(), start.provisional());
        if (laid.isEmpty()) {
            return Draft.refused(aim, List.of(knowledge.statement("plan-no-free-day")), done);
        }
        List<PlannedSession> sessions = laid.get();
        PlannedSession next = sessions.get(0);
        LocalDate begins = history.running().isEmpty() ? next.date() : SiteHistory.begin(history.running());
        LocalDate ends = sessions.get(sessions.size() - 1).date();
        List<Block> blocks = new ArrayList<>(done);
        blocks.add(block(start.block(), first, start.provisional(), sessions, begins, ends, terms));
        List<Rule> rules = new ArrayList<>(terms.rules());
        rules.addAll(diary.rules());
        if (zones.size() > 1) {
            rules.add(split.rule());
        }
        SitePlan plan = new SitePlan(
                aim,
                true,
                List.of(),
                terms.technique(),
                zones,
                blocks,
                nextDay(next, start, terms, zones.size() > 1 ? split.rule() : null),
                null,
                rules);
        return new Draft(plan, new Draft.More(terms, layer));
    }

    /** A longer needle last time asks for its own, longer interval. */
    private void holdAfter(SiteHistory history, String region, SiteTerms terms, int gapDays, BlockLayer layer) {
        int skinType = request.answers().person().skinType().number();
        history.all().forEach(session -> {
            double needle = Math.min(session.needleMm(), terms.concern().number("needleCapMm"));
            int weeks = tables.interval(region, needle, skinType)
                    .map(row -> row.whole("minWeeks"))
                    .orElse(terms.intervalWeeks());
            LocalDate free = session.date().plusWeeks(Math.max(terms.intervalWeeks(), weeks));
            layer.holdZone(session.zone(), free);
            layer.holdSite(
                    history.all().size() <= terms.growing()
                            ? free
                            : session.date().plusDays(gapDays));
        });
    }

    private NextDay nextDay(PlannedSession next, Start start, SiteTerms terms, @Nullable Rule split) {
        List<Rule> why = new ArrayList<>();
        if (next.notBefore().isAfter(start.notBefore())) {
            why.add(terms.intervalRule());
            if (split != null) {
                why.add(split);
            }
        } else {
            why.add(Objects.requireNonNull(start.why()));
        }
        if (next.date().isAfter(next.notBefore())) {
            List<Rule> kept = diary.between(next.notBefore(), next.date());
            why.addAll(kept.isEmpty() ? List.of(terms.openSkin().rule()) : kept);
        }
        return new NextDay(next.date(), next.notBefore(), next.zone(), start.provisional(), why);
    }

    /** Adds the later blocks up to the pause; all of them are provisional. */
    SitePlan withLaterBlocks(Draft draft) {
        SitePlan plan = draft.plan();
        Draft.More more = draft.more();
        if (more == null) {
            return plan;
        }
        SiteTerms known = more.terms();
        List<Block> blocks = new ArrayList<>(plan.blocks());
        List<Rule> rules = new ArrayList<>(plan.rules());
        Block last = blocks.get(blocks.size() - 1);
        int most = known.maxBlocks();
        while (last.number() < most) {
            int first = more.layer().nextNumber();
            more.layer().nextBlock(visits.dayAfter("confirmation", last.confirmation()));
            Optional<List<PlannedSession>> laid = more.layer().lay(plan.site(), true);
            if (laid.isEmpty()) {
                rules.add(knowledge.statement("plan-later-open"));
                break;
            }
            List<PlannedSession> sessions = laid.get();
            LocalDate ends = sessions.get(sessions.size() - 1).date();
            last = block(
                    last.number() + 1, first, true, sessions, sessions.get(0).date(), ends, known);
            blocks.add(last);
        }
        if (blocks.size() > plan.blocks().size()) {
            rules.add(tables.nextBlock("none").rule());
        }
        LocalDate pauseUntil = last.number() < most
                ? null
                : last.wholeSiteOn().plusMonths(known.concern().whole("pauseMonths"));
        return new SitePlan(
                plan.aim(), true, List.of(), plan.technique(), plan.zones(), blocks, plan.next(), pauseUntil, rules);
    }

    /** The plan of a site before its later blocks are laid. */
    record Draft(SitePlan plan, @Nullable More more) {
        static Draft refused(SiteAim aim, List<Rule> refusals, List<Block> done) {
            return new Draft(SitePlan.refused(aim, refusals, done), null);
        }

        /** What later blocks go on from. */
        record More(SiteTerms terms, BlockLayer layer) {}
    }

    /** Where a block starts, or what stands against one. */
    private record Start(
            int block,
            LocalDate notBefore,
            boolean provisional,
            @Nullable Rule why,
            @Nullable Rule against) {
        static Start on(int block, LocalDate notBefore, boolean provisional, Rule why) {
            return new Start(block, notBefore, provisional, why, null);
        }

        static Start against(Rule rule) {
            return new Start(0, LocalDate.MIN, true, null, rule);
        }
    }
}
