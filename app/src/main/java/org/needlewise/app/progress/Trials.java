package org.needlewise.app.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Measurements;
import org.needlewise.app.photos.PhotoId;
import org.needlewise.app.photos.SiteReading;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.DrawnPair;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.verdict.SelfTrial;
import org.needlewise.verdict.TrialDates;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Role;
import org.needlewise.verdict.series.Series;
import org.springframework.stereotype.Service;

/** Puts a person's readings before the verdict. */
@Service
public class Trials {
    private static final int REMEMBERED = 40;
    private static final String WHOLE_VISIT = "visit";

    private final Sites sites;
    private final Pairs pairs;
    private final Measurements measurements;
    private final SessionDays sessions;
    private final PlannedDays plan;
    private final ToldAnswers told;
    private final Clock clock;
    private final Map<List<Question>, List<List<Answer>>> given = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Question>, List<List<Answer>>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Question(Series series, TrialDates dates) {}

    /** A trial before it is judged. */
    private record Design(
            List<DrawnPair> pairs, List<BodySite> sites, List<LocalDate> sessions, Optional<Question> question) {
        Trial with(List<Answer> answers) {
            return new Trial(pairs, sites, sessions, answers, question.map(Question::dates));
        }
    }

    Trials(
            Sites sites,
            Pairs pairs,
            Measurements measurements,
            SessionDays sessions,
            PlannedDays plan,
            ToldAnswers told,
            Clock clock) {
        this.sites = sites;
        this.pairs = pairs;
        this.measurements = measurements;
        this.sessions = sessions;
        this.plan = plan;
        this.told = told;
        this.clock = clock;
    }

    /** The answers of the trial that a site takes part in; empty before its first session. */
    public List<Answer> answers(PersonId person, BodySite site) {
        return of(person, site).answers();
    }

    /** Day from which there is an answer about a site, by the sessions that have been; empty before the first of them. */
    public Optional<LocalDate> answerFrom(PersonId person, BodySite site) {
        return soFarDone(person).getOrDefault(site.id(), Trial.NONE).answers().stream()
                .findFirst()
                .map(Answer::verdictFrom);
    }

    /** The readings that a trial is judged by, as the verdict gets them; they are there before there is an answer. */
    public Series series(PersonId person, Trial trial) {
        return series(person, trial.pairs(), trial.sites());
    }

    Trial of(PersonId person, BodySite site) {
        return all(person).getOrDefault(site.id(), Trial.NONE);
    }

    /**
     * The trial that each site takes part in, all judged together: every one is a chance to be fooled. What is shown of it
     * is written down as told.
     */
    Map<SiteId, Trial> all(PersonId person) {
        Map<SiteId, Trial> trials = judged(person, true);
        trials.values().stream().distinct().forEach(trial -> told.keep(person, trial.treated(), trial.answers()));
        return trials;
    }

    /** The same by the sessions that have been alone, without asking the plan what is still to come. */
    Map<SiteId, Trial> soFarDone(PersonId person) {
        return judged(person, false);
    }

    private Map<SiteId, Trial> judged(PersonId person, boolean planned) {
        List<BodySite> known = sites.all(person);
        List<DrawnPair> drawn = pairs.all(person);
        List<Design> designs = new ArrayList<>();
        Map<SiteId, Integer> partOf = new LinkedHashMap<>();
        for (BodySite site : known) {
            if (!partOf.containsKey(site.id())) {
                Design design = design(person, site, known, drawn, planned);
                design.sites().forEach(member -> partOf.put(member.id(), designs.size()));
                partOf.put(site.id(), designs.size());
                designs.add(design);
            }
        }
        List<Trial> trials = judged(designs);
        Map<SiteId, Trial> bySite = new LinkedHashMap<>();
        partOf.forEach((site, index) -> bySite.put(site, trials.get(index)));
        return bySite;
    }

    private List<Trial> judged(List<Design> designs) {
        List<Question> questions =
                designs.stream().flatMap(design -> design.question().stream()).toList();
        List<List<Answer>> answers;
        synchronized (given) {
            answers = given.computeIfAbsent(questions, Trials::answersTo);
        }
        Iterator<List<Answer>> next = answers.iterator();
        return designs.stream()
                .map(design -> design.with(design.question().isPresent() ? next.next() : List.of()))
                .toList();
    }

    private static List<List<Answer>> answersTo(List<Question> questions) {
        return SelfTrial.judgeTogether(questions.stream()
                .map(question -> new SelfTrial.Part(new SelfTrial(question.dates()), question.series()))
                .toList());
    }

    private Design design(
            PersonId person, BodySite site, List<BodySite> known, List<DrawnPair> drawn, boolean planned) {
        boolean paired = drawn.stream()
                .anyMatch(
                        pair -> pair.first().equals(site.id()) || pair.second().equals(site.id()));
        List<DrawnPair> together = new ArrayList<>();
        List<BodySite> members = new ArrayList<>();
        if (paired) {
            for (DrawnPair pair : drawn) {
                Optional<BodySite> treated = find(known, site, pair, true);
                Optional<BodySite> control = find(known, site, pair, false);
                if (treated.isPresent() && control.isPresent()) {
                    together.add(pair);
                    members.add(treated.get());
                    members.add(control.get());
                }
            }
        } else {
            members.add(site);
        }
        List<LocalDate> days = sessions.of(
                person,
                members.stream()
                        .filter(m -> together.isEmpty()
                                || together.stream()
                                        .anyMatch(pair -> pair.treated().equals(m.id())))
                        .map(m -> m.id().value())
                        .toList());
        List<String> ids = members.stream().map(m -> m.id().toString()).toList();
        Optional<LocalDate> last = days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.get(days.size() - 1))
                        .map(done -> planned ? later(done, plan.lastOfBegunBlocks(person, ids, done)) : done);
        return new Design(
                together,
                members,
                days,
                last.map(end -> new Question(
                        series(person, together, members), new TrialDates(days.get(0), end, LocalDate.now(clock)))));
    }

    private static LocalDate later(LocalDate done, Optional<LocalDate> planned) {
        return planned.filter(done::isBefore).orElse(done);
    }

    private static Optional<BodySite> find(List<BodySite> known, BodySite like, DrawnPair pair, boolean treated) {
        return known.stream()
                .filter(s -> s.id().equals(treated ? pair.treated() : pair.control()))
                .filter(s -> s.concern().equals(like.concern()))
                .findFirst();
    }

    private Series series(PersonId person, List<DrawnPair> together, List<BodySite> members) {
        List<Reading> readings = new ArrayList<>();
        for (BodySite site : members) {
            Optional<DrawnPair> pair = together.stream()
                    .filter(p -> p.first().equals(site.id()) || p.second().equals(site.id()))
                    .findFirst();
            Role role = pair.filter(p -> p.control().equals(site.id())).isPresent() ? Role.CONTROL : Role.TREATED;
            for (SiteReading reading : measurements.readings(person, site.id())) {
                Measure.named(reading.measure())
                        .filter(Measure.JUDGED::contains)
                        .ifPresent(measure -> readings.add(new Reading(
                                readings.size() + 1,
                                pair.map(p -> p.id().toString()).orElse(""),
                                site.id().toString(),
                                role,
                                reading.on(),
                                reading.photo().map(PhotoId::toString).orElse(WHOLE_VISIT),
                                measure,
                                reading.value(),
                                reading.u())));
            }
        }
        return new Series(readings, List.of());
    }
}
