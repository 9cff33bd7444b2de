package org.needlewise.app.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
    /** What is judged was chosen before the first session, few on purpose: every further measure costs certainty. */
    static final List<Measure> JUDGED =
            List.of(Measure.AREA, Measure.WIDTH, Measure.CONTRAST, Measure.MELANIN, Measure.ROUGHNESS, Measure.STRAIN);

    private static final int REMEMBERED = 40;
    private static final String WHOLE_VISIT = "visit";

    private final Sites sites;
    private final Pairs pairs;
    private final Measurements measurements;
    private final SessionDays sessions;
    private final PlannedDays plan;
    private final ToldAnswers told;
    private final Clock clock;
    private final Map<Question, List<Answer>> given = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, List<Answer>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Question(Series series, TrialDates dates) {}

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
        return soFarDone(person, site).stream().findFirst().map(Answer::verdictFrom);
    }

    /** The answers by the sessions that have been alone, without asking the plan what is still to come. */
    List<Answer> soFarDone(PersonId person, BodySite site) {
        return of(person, site, false).answers();
    }

    /** What is shown of it is written down as told. */
    Trial of(PersonId person, BodySite site) {
        Trial trial = of(person, site, true);
        told.keep(person, trial.treated(), trial.answers());
        return trial;
    }

    private Trial of(PersonId person, BodySite site, boolean planned) {
        List<DrawnPair> all = pairs.all(person);
        List<BodySite> known = sites.all(person);
        boolean paired = all.stream()
                .anyMatch(
                        pair -> pair.first().equals(site.id()) || pair.second().equals(site.id()));
        List<DrawnPair> together = new ArrayList<>();
        List<BodySite> members = new ArrayList<>();
        if (paired) {
            for (DrawnPair pair : all) {
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
        return new Trial(
                together,
                members,
                days,
                last.map(end -> judged(
                                person, together, members, new TrialDates(days.get(0), end, LocalDate.now(clock))))
                        .orElse(List.of()));
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

    private List<Answer> judged(PersonId person, List<DrawnPair> together, List<BodySite> members, TrialDates dates) {
        Series series = series(person, together, members);
        Question question = new Question(series, dates);
        synchronized (given) {
            return given.computeIfAbsent(question, asked -> new SelfTrial(asked.dates()).judge(asked.series()));
        }
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
                        .filter(JUDGED::contains)
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
