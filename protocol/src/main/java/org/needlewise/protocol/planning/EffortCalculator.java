package org.needlewise.protocol.planning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.Geometry;
import org.needlewise.protocol.knowledge.Comparison;
import org.needlewise.protocol.knowledge.Cost;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Region;
import org.needlewise.protocol.screening.Person;

/** Hours, holes, healing days and money: of the plan, and of the whole body instead. */
final class EffortCalculator {
    private final Knowledge knowledge;
    private final Comparison figures;
    private final double shortNeedleMm;
    private final double openAreaCm2;

    EffortCalculator(Knowledge knowledge, PlanTables tables) {
        this.knowledge = knowledge;
        this.figures = knowledge.comparison();
        this.shortNeedleMm = tables.limits().number("shortNeedleMm");
        this.openAreaCm2 = tables.limits().number("openAreaCm2");
    }

    /** Body surface in m² (Du Bois and Du Bois 1916), when height and weight are known. */
    Optional<Double> bodySurfaceM2(Person person) {
        if (person.heightCm() == null || person.weightKg() == null) {
            return Optional.empty();
        }
        Comparison.BodySurface formula = figures.bodySurface();
        return Optional.of(formula.factorM2()
                * Math.pow(person.weightKg(), formula.massExponent())
                * Math.pow(person.heightCm(), formula.heightExponent()));
    }

    /** What the planned sessions take. */
    Effort targeted(List<SitePlan> sites, List<SessionDay> days, @Nullable Device device) {
        double area = 0;
        double holes = 0;
        double minutes = days.size() * figures.work().setUpMinutes();
        double needle = 0;
        for (SitePlan site : sites) {
            Technique technique = site.technique();
            if (technique == null) {
                continue;
            }
            double skin = site.sessions().stream()
                    .mapToDouble(PlannedSession::areaCm2)
                    .sum();
            area += covered(site);
            holes += skin * technique.holesPerCm2();
            minutes += minutes(skin, technique.passes(), device);
            needle = Math.max(needle, technique.needleMm());
        }
        long heads = days.stream().filter(SessionDay::newHead).count();
        return effort(area, days.size(), holes, minutes, needle, heads, device);
    }

    /** Most skin of every zone that a session of the coming block treats. */
    private static double covered(SitePlan site) {
        return site.zones().stream()
                .mapToDouble(zone -> site.sessions().stream()
                        .filter(session -> session.zone() == zone.number())
                        .mapToDouble(PlannedSession::areaCm2)
                        .max()
                        .orElse(0))
                .sum();
    }

    /** The same block for every place of the body that may be needled at all, day after day. */
    Optional<Effort> wholeBody(Person person, List<SitePlan> sites, int usesOfAHead, @Nullable Device device) {
        Optional<Technique> like =
                sites.stream().map(SitePlan::technique).filter(Objects::nonNull).findFirst();
        return bodySurfaceM2(person)
                .flatMap(m2 -> like.map(technique -> {
                    double share = knowledge.regions().values().stream()
                            .filter(Region::treatable)
                            .mapToDouble(Region::share)
                            .sum();
                    double area = m2 * 10_000 * share / 100;
                    long rounds = technique.sessionsEachZone();
                    long days = (long) Math.ceil(area / openAreaCm2) * rounds;
                    double density = technique.holesPerCm2();
                    double needle = technique.needleMm();
                    double minutes =
                            days * figures.work().setUpMinutes() + minutes(area * rounds, technique.passes(), device);
                    long heads = (long) Math.ceil(days / (double) usesOfAHead);
                    return effort(area, days, area * density * rounds, minutes, needle, heads, device);
                }));
    }

    private Effort effort(
            double area,
            long days,
            double holes,
            double minutes,
            double needleMm,
            long heads,
            @Nullable Device device) {
        boolean isShort = needleMm <= shortNeedleMm;
        Money money = money(device == null ? "roller" : device.kind(), heads, days);
        return new Effort(
                area,
                days,
                Math.round(holes),
                minutes / 60,
                days
                        * (isShort
                                ? figures.healing().daysShort()
                                : figures.healing().daysLong()),
                heads,
                money.low(),
                money.high(),
                money.currency());
    }

    /** Minutes of rolling, pressing or sweeping. */
    private double minutes(double areaCm2, int passes, @Nullable Device device) {
        Comparison.Work work = figures.work();
        double cm2PerMinute;
        if (device != null && device.geometry() instanceof Geometry.Stamp stamp) {
            cm2PerMinute = work.pressesPerMinute() * stamp.plateWidthMm() * stamp.plateLengthMm() / 100;
        } else if (device != null && device.geometry() instanceof Geometry.Pen pen) {
            cm2PerMinute = 60 * pen.sweepMmPerSecond() * pen.fieldWidthMm() / 100;
        } else {
            double width =
                    device == null ? work.drumWidthMm() : device.geometry().strokeWidthMm();
            cm2PerMinute = 60 * work.strokeMmPerSecond() * width / 100;
        }
        return areaCm2 * passes / cm2PerMinute;
    }

    /**
     * A roller or stamp is bought anew for every head, a pen once and its cartridges one by one; the photo card is printed
     * once. At least as few heads as the rules allow, at most a new one each session (evidence 12).
     */
    private Money money(String kind, long heads, long sessionDays) {
        long most = Math.max(heads, sessionDays);
        Cost first = cost(kind);
        Cost card = cost("photo-card");
        if (!kind.equals("pen")) {
            return new Money(first.low() * heads + card.low(), first.high() * most + card.high(), first.currency());
        }
        Cost cartridge = cost("cartridge");
        return new Money(
                first.low() + cartridge.low() * heads + card.low(),
                first.high() + cartridge.high() * most + card.high(),
                first.currency());
    }

    private Cost cost(String kind) {
        return knowledge.costs().stream()
                .filter(cost -> cost.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private record Money(double low, double high, String currency) {}
}
