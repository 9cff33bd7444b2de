package org.needlewise.app.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.devices.OwnDevice;
import org.needlewise.app.guidance.Cited;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.planning.CurrentPlan;
import org.needlewise.app.planning.Plans;
import org.needlewise.app.screening.Screened;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sessions.Readiness.ReadyZone;
import org.needlewise.app.sites.BodySite;
import org.needlewise.protocol.dose.DeviceGate;
import org.needlewise.protocol.healing.LockState;
import org.needlewise.protocol.healing.RedFlag;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.planning.NextDay;
import org.needlewise.protocol.planning.PlannedSession;
import org.needlewise.protocol.planning.SitePlan;
import org.needlewise.protocol.planning.Technique;
import org.needlewise.protocol.rules.Rule;
import org.springframework.stereotype.Component;

/** Asks screening, device and plan whether there may be a session today. There is no override. */
@Component
public class Gatekeeper {
    private final Screenings screenings;
    private final Devices devices;
    private final Plans plans;
    private final Guidance guidance;
    private final Clock clock;

    Gatekeeper(Screenings screenings, Devices devices, Plans plans, Guidance guidance, Clock clock) {
        this.screenings = screenings;
        this.devices = devices;
        this.plans = plans;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** What stands against a session now, and what would be done if nothing does. */
    public Readiness readiness(PersonId person, Locale locale) {
        Knowledge knowledge = guidance.in(locale).knowledge();
        List<Obstacle> obstacles = new ArrayList<>();
        Optional<Screened> screened = screenings.todays(person, locale);
        screening(screened, obstacles, knowledge);
        Optional<OwnDevice> device = devices.inUse(person);
        device(person, device, obstacles, locale, knowledge);
        List<ReadyZone> zones = plans.current(person, locale)
                .map(current -> zones(current, screened, obstacles, locale, knowledge))
                .orElseGet(() -> {
                    obstacles.add(Obstacle.of("sessions.no-plan", "/plan"));
                    return List.of();
                });
        return new Readiness(obstacles, zones, device, screened);
    }

    /** What forbids needling on with a session that runs: locks of the whole person, and of its sites. */
    public List<LockState> locks(PersonId person, NeedlingSession session, Locale locale) {
        Set<String> sites =
                session.zones().stream().map(zone -> zone.site().toString()).collect(Collectors.toSet());
        return plans.current(person, locale)
                .map(current -> current.plan().locks().stream()
                        .filter(lock -> lock.what() != RedFlag.Lock.SITE || sites.contains(lock.site()))
                        .toList())
                .orElse(List.of());
    }

    private static void screening(Optional<Screened> screened, List<Obstacle> obstacles, Knowledge knowledge) {
        if (screened.isEmpty()) {
            obstacles.add(Obstacle.of("sessions.no-screening", "/screen/session"));
        } else if (!screened.get().now().decision().allows()) {
            obstacles.add(new Obstacle(
                    "sessions.screened-out",
                    List.of(screened.get().now().says()),
                    screened.get().now().rules().stream()
                            .filter(rule -> rule.clearedBy() == null)
                            .map(rule -> Cited.of(rule.rule(), rule.says(), rule.marks(), rule.sources(), knowledge))
                            .toList(),
                    "/screen/results/" + screened.get().id()));
        }
    }

    private void device(
            PersonId person, Optional<OwnDevice> device, List<Obstacle> obstacles, Locale locale, Knowledge knowledge) {
        if (device.isEmpty()) {
            obstacles.add(Obstacle.of("sessions.no-device", "/devices"));
            return;
        }
        DeviceGate.Checked checked = devices.check(person, device.get().device(), locale);
        if (!checked.refusals().isEmpty()) {
            obstacles.add(new Obstacle(
                    "sessions.device-refused",
                    List.of(device.get().label()),
                    cited(checked.refusals(), knowledge),
                    "/devices"));
        } else if (checked.head().usesLeft() == 0) {
            obstacles.add(new Obstacle(
                    "sessions.head-used-up",
                    List.of(device.get().label()),
                    cited(List.of(checked.head().rule()), knowledge),
                    "/devices"));
        }
    }

    private List<ReadyZone> zones(
            CurrentPlan current,
            Optional<Screened> screened,
            List<Obstacle> obstacles,
            Locale locale,
            Knowledge knowledge) {
        current.plan()
                .locks()
                .forEach(lock -> obstacles.add(new Obstacle(
                        "sessions.locked",
                        List.of(lock.says(), lock.unlockSays()),
                        cited(List.of(lock.rule()), knowledge),
                        "/healing/locks")));
        List<ReadyZone> ready = new ArrayList<>();
        List<Obstacle> waiting = new ArrayList<>();
        if (!current.plan().accepted()) {
            obstacles.add(new Obstacle(
                    "sessions.plan-refused", List.of(), cited(current.plan().refusals(), knowledge), "/plan"));
            return ready;
        }
        for (SitePlan plan : current.plan().sites()) {
            BodySite site = current.sites().get(plan.site());
            if (site != null && plan.accepted() && plan.next() != null && allows(screened, plan.site())) {
                waitingFor(plan.next(), site, locale, knowledge)
                        .ifPresentOrElse(waiting::add, () -> ready.add(zone(site, plan)));
            }
        }
        if (ready.isEmpty()) {
            obstacles.addAll(waiting);
            if (waiting.isEmpty() && obstacles.isEmpty()) {
                obstacles.add(Obstacle.of("sessions.nothing-planned", "/plan"));
            }
        }
        return ready;
    }

    private Optional<Obstacle> waitingFor(NextDay next, BodySite site, Locale locale, Knowledge knowledge) {
        String key = next.provisional() ? "sessions.provisional" : "sessions.too-early";
        LocalDate first = LocalDate.now(clock).isBefore(next.notBefore()) ? next.notBefore() : next.date();
        if (!next.provisional() && !LocalDate.now(clock).isBefore(first)) {
            return Optional.empty();
        }
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(first);
        return Optional.of(new Obstacle(key, List.of(site.label(), day), cited(next.why(), knowledge), "/plan"));
    }

    private static boolean allows(Optional<Screened> screened, String site) {
        return screened.isEmpty()
                || screened.get().now().sites().stream()
                        .filter(result -> result.site().equals(site))
                        .allMatch(result -> result.decision().allows());
    }

    private static ReadyZone zone(BodySite site, SitePlan plan) {
        Technique technique = Objects.requireNonNull(plan.technique());
        NextDay next = Objects.requireNonNull(plan.next());
        double area = plan.allSessions().stream()
                .findFirst()
                .map(PlannedSession::areaCm2)
                .orElseGet(() -> plan.zones().get(0).areaCm2());
        return new ReadyZone(site, next.zone(), area, technique.passes(), technique.directions());
    }

    private static List<Cited> cited(List<Rule> rules, Knowledge knowledge) {
        return rules.stream().map(rule -> Cited.of(rule, knowledge)).toList();
    }
}
