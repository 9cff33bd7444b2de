package org.needlewise.app.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.planning.PastCare;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Pairs;
import org.needlewise.protocol.planning.History;
import org.needlewise.protocol.planning.PastVerdict;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.Overall;
import org.springframework.stereotype.Component;

/** Tells the plan what the verdict was, so that nothing follows on a site that has become worse. */
@Component
class Verdicts implements PastCare {
    private final Pairs pairs;
    private final Trials trials;
    private final Clock clock;

    Verdicts(Pairs pairs, Trials trials, Clock clock) {
        this.pairs = pairs;
        this.trials = trials;
        this.clock = clock;
    }

    @Override
    public History of(PersonId person) {
        List<PastVerdict> verdicts = pairs.treatedSites(person).stream()
                .flatMap(site -> verdict(person, site).stream())
                .toList();
        return new History(List.of(), List.of(), verdicts);
    }

    /** By the sessions that have been: the plan itself is being made when this is asked. */
    private Optional<PastVerdict> verdict(PersonId person, BodySite site) {
        List<Answer> answers = trials.soFarDone(person, site);
        return Overall.of(answers)
                .map(conclusion ->
                        new PastVerdict(site.id().toString(), givenOn(answers.get(0)), conclusion.jsonName()));
    }

    /** Harm is told before the verdict's day: then it is as old as today. */
    private LocalDate givenOn(Answer answer) {
        return answer instanceof Answer.Verdict ? answer.verdictFrom() : LocalDate.now(clock);
    }
}
