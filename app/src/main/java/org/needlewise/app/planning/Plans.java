package org.needlewise.app.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.devices.OwnDevice;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Pairs;
import org.needlewise.protocol.planning.History;
import org.needlewise.protocol.planning.PlanRequest;
import org.needlewise.protocol.planning.SitePlan;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.ScreenedSite;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Lays the plan anew from what is kept, whenever it is asked for. */
@Service
public class Plans {
    private static final String NAME = "needlewise";

    private final Screenings screenings;
    private final Pairs pairs;
    private final Devices devices;
    private final Diary diary;
    private final ObjectProvider<PastCare> past;
    private final Baselines baselines;
    private final Guidance guidance;
    private final Clock clock;

    Plans(
            Screenings screenings,
            Pairs pairs,
            Devices devices,
            Diary diary,
            ObjectProvider<PastCare> past,
            Baselines baselines,
            Guidance guidance,
            Clock clock) {
        this.screenings = screenings;
        this.pairs = pairs;
        this.devices = devices;
        this.diary = diary;
        this.past = past;
        this.baselines = baselines;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** The plan of today; none before the first enrolment, or when no treated site has an area. */
    public Optional<CurrentPlan> current(PersonId person, Locale locale) {
        List<BodySite> treated = pairs.treatedSites(person);
        Optional<OwnDevice> device = devices.inUse(person);
        return screenings.answersToday(person).flatMap(answers -> {
            Set<String> asked = answers.sites().stream().map(ScreenedSite::id).collect(Collectors.toSet());
            return request(person, answers, device)
                    .map(request -> new CurrentPlan(
                            guidance.in(locale).plan(request),
                            treated.stream()
                                    .collect(Collectors.toMap(site -> site.id().toString(), Function.identity())),
                            device,
                            treated.stream()
                                    .filter(site -> !asked.contains(site.id().toString()))
                                    .toList(),
                            treated.stream()
                                    .filter(site -> site.areaCm2().isEmpty())
                                    .toList()));
        });
    }

    /** The session that may be first, whatever the site; none without a plan or when everything waits. */
    public Optional<NextSession> next(PersonId person, Locale locale) {
        return current(person, locale).flatMap(Plans::next);
    }

    static Optional<NextSession> next(CurrentPlan current) {
        Map<String, BodySite> sites = current.sites();
        return current.plan().sites().stream()
                .filter(site -> current.plan().accepted() && site.next() != null && sites.containsKey(site.site()))
                .min(Comparator.comparing(
                        (SitePlan site) -> Objects.requireNonNull(site.next()).date()))
                .map(site -> new NextSession(
                        Objects.requireNonNull(sites.get(site.site())), Objects.requireNonNull(site.next())));
    }

    /** What has been, from everybody who knows. */
    public History history(PersonId person) {
        List<History> all = past.stream().map(care -> care.of(person)).toList();
        return new History(
                all.stream().flatMap(history -> history.sessions().stream()).toList(),
                all.stream().flatMap(history -> history.findings().stream()).toList(),
                all.stream().flatMap(history -> history.verdicts().stream()).toList());
    }

    /** With all that has been: what was seen at a site that is no longer planned may still forbid needling. */
    private Optional<PlanRequest> request(PersonId person, Answers answers, Optional<OwnDevice> device) {
        List<ScreenedSite> sites =
                answers.sites().stream().filter(site -> site.areaCm2() != null).toList();
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        Answers planned = new Answers(
                answers.today(), answers.stage(), answers.person(), answers.answers(), sites, answers.clearances());
        return Optional.of(new PlanRequest(
                planned,
                NAME,
                LocalDate.now(clock),
                device.map(OwnDevice::device).orElse(null),
                diary.all(person).stream().map(BlockedDay::days).toList(),
                history(person),
                baselines.of(person)));
    }
}
