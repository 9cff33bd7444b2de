package org.needlewise.app.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.planning.CurrentPlan;
import org.needlewise.app.planning.NextSession;
import org.needlewise.app.planning.Plans;
import org.needlewise.app.progress.Trials;
import org.needlewise.app.reminders.DueItem;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sessions.Gatekeeper;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sessions.Readiness;
import org.needlewise.app.sessions.Sessions;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.Sites;
import org.needlewise.protocol.healing.LockState;
import org.needlewise.protocol.planning.Block;
import org.needlewise.protocol.planning.NextDay;
import org.springframework.stereotype.Component;

/** Asks every feature where the person stands. */
@Component
class Standings {
    private final Sites sites;
    private final Pairs pairs;
    private final Trials trials;
    private final Screenings screenings;
    private final Devices devices;
    private final Plans plans;
    private final Visits visits;
    private final Sessions sessions;
    private final Gatekeeper gatekeeper;
    private final People people;
    private final Clock clock;

    Standings(
            Sites sites,
            Pairs pairs,
            Trials trials,
            Screenings screenings,
            Devices devices,
            Plans plans,
            Visits visits,
            Sessions sessions,
            Gatekeeper gatekeeper,
            People people,
            Clock clock) {
        this.sites = sites;
        this.pairs = pairs;
        this.trials = trials;
        this.screenings = screenings;
        this.devices = devices;
        this.plans = plans;
        this.visits = visits;
        this.sessions = sessions;
        this.gatekeeper = gatekeeper;
        this.people = people;
        this.clock = clock;
    }

    /** @param due what the features say is due */
    Standing of(PersonId person, Optional<CurrentPlan> plan, List<DueItem> due, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<BodySite> all = sites.all(person);
        Readiness readiness = gatekeeper.readiness(person, locale);
        Optional<NextDay> next = plans.next(person, locale).map(NextSession::day);
        boolean hasPhotos =
                all.stream().anyMatch(site -> !visits.ofSite(person, site.id()).isEmpty());
        Optional<NeedlingSession> running = sessions.running(person);
        return new Standing(
                today,
                running.map(session -> "/sessions/" + session.id()),
                running.filter(session ->
                                !gatekeeper.locks(person, session, locale).isEmpty())
                        .isPresent(),
                link(due, "check-in", today),
                !all.isEmpty(),
                screenings.latest(person, locale).isPresent(),
                screenings
                        .latest(person, locale)
                        .map(screened -> screened.now().decision().allows())
                        .orElse(false),
                devices.inUse(person).isPresent(),
                plan.isPresent(),
                hasPhotos || people.get(person).profile().printLengthMm().isPresent(),
                all.stream()
                        .filter(site -> visits.ofSite(person, site.id()).isEmpty())
                        .findFirst()
                        .map(site -> "/photos/site/" + site.id()),
                link(
                        due.stream()
                                .filter(item -> !photographed(person, all, today))
                                .toList(),
                        "photos",
                        today),
                plan.flatMap(laid -> laid.plan().locks().stream().findFirst()).map(Standings::link),
                devices.inUse(person)
                        .filter(own -> devices.check(person, own.device(), locale)
                                        .head()
                                        .usesLeft()
                                == 0)
                        .isPresent(),
                readiness.isReady(),
                readiness.obstacles().size() == 1
                        && readiness.obstacles().get(0).key().equals("sessions.no-screening")
                        && !readiness.zones().isEmpty(),
                next.filter(day -> day.provisional() && !day.date().isAfter(today))
                        .isPresent(),
                next.map(NextDay::date),
                plan.flatMap(Standings::verdict).or(() -> answerFrom(person)));
    }

    /** By the sessions that have been, when the plan leads to none: it may be stopped for another reason. */
    private Optional<LocalDate> answerFrom(PersonId person) {
        return pairs.treatedSites(person).stream()
                .flatMap(site -> trials.answerFrom(person, site).stream())
                .min(LocalDate::compareTo);
    }

    /** Where a lock is lifted. */
    static String link(LockState lock) {
        return switch (lock.unlock()) {
            case NEW_DEVICE, NEW_HEAD -> "/devices";
            case CLEARANCE, NEVER -> "/healing/locks";
        };
    }

    /** Day of the first answer that the plan leads to. */
    static Optional<LocalDate> verdict(CurrentPlan plan) {
        return plan.plan().sites().stream()
                .flatMap(site -> site.blocks().stream()
                        .filter(block -> !block.provisional())
                        .limit(1))
                .map(Block::verdict)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    private boolean photographed(PersonId person, List<BodySite> all, LocalDate today) {
        return all.stream()
                .flatMap(site -> visits.ofSite(person, site.id()).stream())
                .anyMatch(visit -> visit.on().equals(today));
    }

    private static Optional<String> link(List<DueItem> due, String kind, LocalDate today) {
        return due.stream()
                .filter(item -> item.kind().equals(kind) && !item.on().isAfter(today))
                .findFirst()
                .map(DueItem::link);
    }
}
