package org.needlewise.protocol.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.screening.Screening.UnusedClearance;

/** Applies what clinicians allowed: a cleared rule keeps its limits and no longer locks; a stop is never cleared. */
final class Clearances {
    private final Answers answers;
    private final Knowledge knowledge;
    private final int validMonths;
    private final Set<String> ofFindings;

    /** @param ofFindings rules about findings after a session: what a clearance does to those, a plan says */
    Clearances(Answers answers, Knowledge knowledge, int validMonths, Set<String> ofFindings) {
        this.answers = answers;
        this.knowledge = knowledge;
        this.validMonths = validMonths;
        this.ofFindings = ofFindings;
    }

    List<FiredRule> apply(List<FiredRule> rules) {
        return rules.stream()
                .map(rule -> clearance(rule).map(by -> cleared(rule, by)).orElse(rule))
                .toList();
    }

    private Optional<Clearance> clearance(FiredRule rule) {
        return answers.clearances().stream()
                .filter(clearance -> rule.clearable() && concerns(clearance, rule) && isValid(clearance))
                .findFirst();
    }

    private boolean isValid(Clearance clearance) {
        return clearance.date().plusMonths(validMonths).isAfter(answers.today());
    }

    private static boolean concerns(Clearance clearance, FiredRule rule) {
        return clearance.rule().equals(rule.rule()) && Objects.equals(clearance.site(), rule.site());
    }

    private static FiredRule cleared(FiredRule rule, Clearance clearance) {
        return new FiredRule(
                rule.rule(),
                rule.site(),
                rule.question(),
                rule.limits().limitNothing() ? Action.NOTE : Action.LIMIT,
                rule.says(),
                rule.sources(),
                rule.marks(),
                rule.assumed(),
                null,
                false,
                true,
                clearance.by(),
                rule.urgency(),
                rule.limits());
    }

    /** Clearances that lifted nothing, each with the reason. */
    List<UnusedClearance> unused(List<FiredRule> fired) {
        List<UnusedClearance> unused = new ArrayList<>();
        for (Clearance clearance : answers.clearances()) {
            @Nullable String why = ofFindings.contains(clearance.rule()) ? null : whyUnused(clearance, fired);
            if (why != null) {
                unused.add(new UnusedClearance(clearance.rule(), clearance.site(), knowledge.word(why)));
            }
        }
        return unused;
    }

    private @Nullable String whyUnused(Clearance clearance, List<FiredRule> fired) {
        List<FiredRule> about =
                fired.stream().filter(rule -> concerns(clearance, rule)).toList();
        if (about.isEmpty()) {
            return "screening.clearance-not-needed";
        }
        if (about.stream().anyMatch(rule -> rule.action() == Action.STOP)) {
            return "screening.clearance-stop";
        }
        if (about.stream().noneMatch(FiredRule::clearable)) {
            return "screening.clearance-not-for-this";
        }
        return isValid(clearance) ? null : "screening.clearance-old";
    }
}
