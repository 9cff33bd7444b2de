package org.needlewise.protocol.planning;

import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.Geometry;
import org.needlewise.protocol.knowledge.Question;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.Clearance;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Person;
import org.needlewise.protocol.screening.ScreenedSite;
import org.needlewise.protocol.screening.SkinType;
import org.needlewise.protocol.screening.Stage;

/** Makes people who want a plan: mostly healthy ones, so that plans come about, with everything else now and then. */
final class PeopleMaker {
    private static final List<Question> QUESTIONS = PROTOCOL.knowledge().questions().stream()
            .filter(question -> !question.fact())
            .toList();
    private static final List<String> REGIONS =
            List.copyOf(PROTOCOL.knowledge().regions().keySet());
    private static final List<String> CONCERNS =
            List.copyOf(PROTOCOL.knowledge().concerns().keySet());
    private static final List<String> DIARY = List.of("sun", "swimming", "sport", "busy");
    private static final double[] NEEDLES = {0.1, 0.2, 0.25, 0.3, 0.3, 0.31, 0.4, 0.5, 0.5, 0.51, 1.5};

    private final SplittableRandom random;
    /** Share of answers that are not a plain no. */
    private final double trouble;

    PeopleMaker(long seed) {
        this.random = new SplittableRandom(seed);
        this.trouble = random.nextInt(3) == 0 ? 0.03 : 0.002;
    }

    PlanRequest request() {
        List<ScreenedSite> sites = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            sites.add(site("site-" + i));
        }
        SkinType[] skins = SkinType.values();
        Person person = new Person(
                TODAY.minusDays(random.nextInt(15 * 365, 80 * 365)),
                skins[random.nextInt(skins.length)],
                chance(0.8) ? 150.0 + random.nextInt(50) : null,
                chance(0.8) ? 45.0 + random.nextInt(80) : null);
        List<Clearance> clearances = chance(0.2)
                ? List.of(new Clearance(
                        List.of(
                                        "anticoagulant",
                                        "keloid",
                                        "nickel-allergy",
                                        "koebner-history",
                                        "flag-pus",
                                        "flag-brown-patch")
                                .get(random.nextInt(6)),
                        null,
                        TODAY.minusDays(random.nextInt(500)),
                        "Dr Test"))
                : List.of();
        Answers answers = new Answers(TODAY, Stage.ENROLMENT, person, answers(false), sites, clearances);
        return new PlanRequest(
                answers,
                "test",
                TODAY.plusDays(random.nextInt(60)),
                chance(0.7) ? device() : null,
                blocked(),
                new History(
                        chance(0.3) ? sessions(sites) : List.of(),
                        chance(0.03) ? List.of(finding()) : List.of(),
                        chance(0.1) ? List.of(verdict()) : List.of()));
    }

    private ScreenedSite site(String id) {
        String concern = pick(CONCERNS);
        String region =
                concern.equals("neck-lines") ? "neck" : pick(REGIONS.subList(0, chance(0.97) ? 17 : REGIONS.size()));
        return new ScreenedSite(
                id,
                region,
                concern,
                chance(0.95) ? TODAY.minusDays(random.nextInt(4000)) : null,
                0.5 + random.nextInt(chance(0.9) ? 400 : 5000),
                answers(true));
    }

    private Map<String, Answer> answers(boolean ofSite) {
        Map<String, Answer> answers = new HashMap<>();
        for (Question question : QUESTIONS) {
            if (question.isOfSite() == ofSite && question.isAskedAt("enrolment") && !chance(trouble / 5)) {
                answers.put(question.id(), answer(question));
            }
        }
        return answers;
    }

    private Answer answer(Question question) {
        if (!chance(trouble)) {
            return Answer.NO;
        }
        if (chance(0.3)) {
            return Answer.UNKNOWN;
        }
        LocalDate date = question.date() != null && chance(0.7) ? TODAY.minusDays(random.nextInt(300)) : null;
        if (date != null && question.dateDays() != null) {
            date = TODAY.plusDays(random.nextInt(
                    question.dateDays().get(0), question.dateDays().get(1)));
        }
        if (question.value() == null || chance(0.2)) {
            return new Answer(Given.YES, date, null, null);
        }
        Map.Entry<String, List<Double>> unit =
                question.value().entrySet().iterator().next();
        double low = unit.getValue().get(0);
        return new Answer(Given.YES, date, Math.rint(low + random.nextDouble() * 60), unit.getKey());
    }

    private Device device() {
        double needle = NEEDLES[random.nextInt(NEEDLES.length)];
        int kind = random.nextInt(10);
        Geometry geometry = switch (kind) {
            case 0 -> new Geometry.Stamp(10 + random.nextInt(150), 10 + random.nextInt(20), 10 + random.nextInt(20));
            case 1 -> new Geometry.Pen(1 + random.nextInt(36), 50 + random.nextInt(100), 5 + random.nextInt(40), 8);
            default -> new Geometry.Roller(100 + random.nextInt(500), 15 + random.nextInt(15), 15 + random.nextInt(30));
        };
        boolean opened = chance(0.5);
        return new Device(
                null,
                geometry instanceof Geometry.Roller ? "roller" : geometry instanceof Geometry.Pen ? "pen" : "stamp",
                needle,
                rarely("yes", "unknown"),
                geometry,
                rarely("round", "flat-disc"),
                chance(0.5) ? "titanium" : "steel",
                rarely("none", "radio-frequency"),
                rarely("no", "yes"),
                rarely("me-only", "shared"),
                rarely("none", "bent"),
                new Device.Head(
                        opened ? random.nextInt(chance(0.5) ? 1 : 12) : 0,
                        opened ? TODAY.minusDays(random.nextInt(120)) : null));
    }

    private List<BlockedDays> blocked() {
        List<BlockedDays> blocked = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = TODAY.plusDays(random.nextInt(400));
            blocked.add(new BlockedDays(from, from.plusDays(random.nextInt(20)), pick(DIARY)));
        }
        return blocked;
    }

    private List<PastSession> sessions(List<ScreenedSite> sites) {
        List<PastSession> sessions = new ArrayList<>();
        for (ScreenedSite site : sites) {
            LocalDate day = TODAY.minusDays(1 + random.nextInt(200));
            for (int i = random.nextInt(14); i > 0; i--) {
                sessions.add(new PastSession(
                        site.id(),
                        1 + random.nextInt(chance(0.2) ? 3 : 1),
                        day,
                        NEEDLES[random.nextInt(8)],
                        chance(0.95),
                        1.0 + random.nextInt(300)));
                day = day.minusDays(14 + random.nextInt(40));
            }
        }
        return sessions;
    }

    private PastVerdict verdict() {
        return new PastVerdict(
                "site-0",
                TODAY.minusDays(random.nextInt(150)),
                pick(List.of("improved", "no-change", "worse", "cannot-tell-yet")));
    }

    private PastFinding finding() {
        return new PastFinding(
                PROTOCOL.knowledge()
                        .findings()
                        .get(random.nextInt(PROTOCOL.knowledge().findings().size()))
                        .id(),
                chance(0.5) ? "site-0" : null,
                TODAY.minusDays(random.nextInt(100)));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String rarely(String usual, String rare) {
        return chance(0.99) ? usual : rare;
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** The same request with other answers about the person. */
    static PlanRequest answering(PlanRequest request, Map<String, Answer> changes) {
        Answers before = request.answers();
        Map<String, Answer> answers = new HashMap<>(before.answers());
        answers.putAll(changes);
        return with(
                request,
                new Answers(
                        before.today(), before.stage(), before.person(), answers, before.sites(), before.clearances()));
    }

    /** The same request with other answers about every site. */
    static PlanRequest answeringAtSites(PlanRequest request, Map<String, Answer> changes) {
        Answers before = request.answers();
        List<ScreenedSite> sites = before.sites().stream()
                .map(site -> {
                    Map<String, Answer> answers = new HashMap<>(site.answers());
                    answers.putAll(changes);
                    return new ScreenedSite(
                            site.id(), site.region(), site.concern(), site.since(), site.areaCm2(), answers);
                })
                .toList();
        return with(
                request,
                new Answers(
                        before.today(), before.stage(), before.person(), before.answers(), sites, before.clearances()));
    }

    /** The same request without any clearance. */
    static PlanRequest uncleared(PlanRequest request) {
        Answers before = request.answers();
        return with(
                request,
                new Answers(
                        before.today(), before.stage(), before.person(), before.answers(), before.sites(), List.of()));
    }

    /** The same request with every rule cleared by a clinician today. */
    static PlanRequest cleared(PlanRequest request) {
        Answers before = request.answers();
        List<Clearance> clearances = new ArrayList<>();
        PROTOCOL.screen(before)
                .rules()
                .forEach(rule -> clearances.add(new Clearance(rule.rule(), rule.site(), before.today(), "Dr Test")));
        return with(
                request,
                new Answers(
                        before.today(), before.stage(), before.person(), before.answers(), before.sites(), clearances));
    }

    static PlanRequest with(PlanRequest request, Answers answers) {
        return new PlanRequest(
                answers, request.name(), request.start(), request.device(), request.blocked(), request.history());
    }

    static PlanRequest withDevice(PlanRequest request, @Nullable Device device) {
        return new PlanRequest(
                request.answers(), request.name(), request.start(), device, request.blocked(), request.history());
    }

    static PlanRequest withHistory(PlanRequest request, List<PastSession> sessions, List<PastFinding> findings) {
        return withHistory(request, new History(sessions, findings, List.of()));
    }

    static PlanRequest finding(PlanRequest request, PastFinding finding) {
        History history = request.history();
        return withHistory(request, new History(history.sessions(), List.of(finding), history.verdicts()));
    }

    private static PlanRequest withHistory(PlanRequest request, History history) {
        return new PlanRequest(
                request.answers(), request.name(), request.start(), request.device(), request.blocked(), history);
    }
}
