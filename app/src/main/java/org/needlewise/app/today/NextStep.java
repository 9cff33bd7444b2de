package org.needlewise.app.today;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The one thing to do next: the first rule that holds. */
enum NextStep {
    STOP,
    GO_ON,
    CHECK_IN,
    WELCOME,
    SCREEN,
    NOT_NOW,
    PHOTOS,
    LOCKED,
    CARD,
    BASELINE,
    DEVICE,
    PLAN,
    SESSION,
    QUESTIONS,
    ANSWER_FIRST,
    VERDICT,
    HEAD,
    WAIT;

    /** So long an answer is news; after that other things come first again. */
    private static final int WEEKS_OF_NEWS = 4;

    private static final List<Rule> RULES = List.of(
            new Rule(STOP, Standing::mustStop, standing -> standing.running().orElse("/sessions")),
            new Rule(
                    GO_ON,
                    standing -> standing.running().isPresent(),
                    standing -> standing.running().orElse("/sessions")),
            new Rule(
                    CHECK_IN,
                    standing -> standing.checkIn().isPresent(),
                    standing -> standing.checkIn().orElse("/")),
            rule(WELCOME, standing -> !standing.hasSites(), "/body/new"),
            rule(SCREEN, standing -> !standing.hasAnswers(), "/screen/enrolment"),
            rule(NOT_NOW, standing -> !standing.isLetThrough(), "/screen"),
            rule(DEVICE, standing -> !standing.hasDevice(), "/devices"),
            rule(PLAN, standing -> !standing.hasPlan(), "/plan"),
            rule(CARD, standing -> !standing.hasCard(), "/settings"),
            new Rule(
                    BASELINE,
                    standing -> standing.lacksBaseline().isPresent(),
                    standing -> standing.lacksBaseline().orElse("/photos")),
            new Rule(
                    PHOTOS,
                    standing -> standing.photosDue().isPresent(),
                    standing -> standing.photosDue().orElse("/photos")),
            new Rule(
                    LOCKED,
                    standing -> standing.lock().isPresent(),
                    standing -> standing.lock().orElse("/plan")),
            rule(SESSION, Standing::sessionReady, "/sessions"),
            rule(QUESTIONS, Standing::onlyQuestionsMissing, "/screen/session"),
            rule(
                    VERDICT,
                    standing -> standing.verdictFrom()
                            .filter(day -> !day.isAfter(standing.today()))
                            .filter(day -> day.plusWeeks(WEEKS_OF_NEWS).isAfter(standing.today()))
                            .isPresent(),
                    "/progress"),
            rule(HEAD, Standing::headUsedUp, "/devices"),
            rule(ANSWER_FIRST, Standing::waitsForAnswer, "/photos"),
            rule(WAIT, standing -> true, "/plan"));

    /** What is next, and where it is done. */
    record Next(NextStep step, String link) {}

    static Next of(Standing standing) {
        return RULES.stream()
                .filter(rule -> rule.holds().test(standing))
                .findFirst()
                .map(rule -> new Next(rule.step(), rule.link().apply(standing)))
                .orElseThrow();
    }

    private static Rule rule(NextStep step, Predicate<Standing> holds, String link) {
        return new Rule(step, holds, standing -> link);
    }

    private record Rule(NextStep step, Predicate<Standing> holds, Function<Standing, String> link) {}
}
