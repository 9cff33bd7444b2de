package org.needlewise.app.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.planning.PastCare;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteId;
import org.needlewise.protocol.planning.History;
import org.needlewise.protocol.planning.PastVerdict;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.Overall;
import org.needlewise.verdict.looks.Conclusion;
import org.springframework.stereotype.Component;

/** Tells the plan what the verdict was, so that nothing follows on a site that has become worse. */
@Component
class Verdicts implements PastCare {
    private final Pairs pairs;
    private final Trials trials;
    private final ToldAnswers told;
    private final Clock clock;

    Verdicts(Pairs pairs, Trials trials, ToldAnswers told, Clock clock) {
        this.pairs = pairs;
        this.trials = trials;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public History of(PersonId person) {
        Map<SiteId, Trial> done = trials.soFarDone(person);
        List<PastVerdict> verdicts = pairs.treatedSites(person).stream()
                .flatMap(site -> verdict(
                        person, site, done.getOrDefault(site.id(), Trial.NONE).answers())
                        .stream())
                .toList();
        return new History(List.of(), List.of(), verdicts);
    }

    /**
     * By the sessions that have been: the plan itself is being made when this is asked. Harm that was told once counts
     * until a verdict says otherwise.
     */
    private Optional<PastVerdict> verdict(PersonId person, BodySite site, List<Answer> answers) {
        Optional<Conclusion> now = Overall.of(answers);
        boolean settled = now.filter(c -> c != Conclusion.CANNOT_TELL_YET).isPresent();
        Optional<LocalDate> harm = settled ? Optional.empty() : told.harmOf(person, site.id());
        String name = site.id().toString();
        return harm.map(on -> new PastVerdict(name, on, Conclusion.WORSE.jsonName()))
                .or(() -> now.map(c -> new PastVerdict(name, givenOn(answers.get(0)), c.jsonName())));
    }

    /** Harm is told before the verdict's day: then it is as old as today. */
    private LocalDate givenOn(Answer answer) {
        return answer instanceof Answer.Verdict ? answer.verdictFrom() : LocalDate.now(clock);
    }
}
