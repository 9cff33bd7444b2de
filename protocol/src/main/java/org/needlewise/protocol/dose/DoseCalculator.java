package org.needlewise.protocol.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.DeviceGate.Checked;
import org.needlewise.protocol.dose.Dose.EmptyCells;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.TableName;
import org.needlewise.protocol.screening.SkinType;

/** Works out the dose of a session and holds it against the caps. */
public final class DoseCalculator {
    /** A share of empty cells that no simulation of a few ten thousand cells would meet. */
    private static final double NEVER_SEEN = 1e-6;

    private final RuleBook rules;
    private final Knowledge knowledge;
    private final DeviceGate gate;

    public DoseCalculator(RuleBook rules, Knowledge knowledge) {
        this.rules = rules;
        this.knowledge = knowledge;
        this.gate = new DeviceGate(rules);
    }

    /** The dose; refused ones are worked out too, with the reasons. */
    public Dose dose(DoseRequest request) {
        Device device = request.device();
        Row density = density();
        Row region = rules.table(TableName.REGION)
                .ask()
                .with("region", request.region())
                .only();
        Row concern = rules.table(TableName.CONCERN)
                .ask()
                .with("concern", request.concern())
                .only();
        Checked checked = gate.check(device, request.nickelAllergy(), request.today());
        PassPlan plan = passes(device, region, concern);
        int passes = request.passes() == null ? plan.passes() : request.passes();
        int directions = request.directions() == null ? plan.directions() : request.directions();
        double eachPass = device.geometry().holesPerCm2(device.needleLengthMm());
        double holesPerCm2 = eachPass * passes;
        List<Rule> refusals = new ArrayList<>(checked.refusals());
        Optional<Double> needleCap = needleCap(region, concern);
        refusals.addAll(placeRefusals(region, concern, device.needleLengthMm()));
        if (holesPerCm2 > density.number("capPerCm2")) {
            refusals.add(density.rule());
        }
        Stream.of(cap(concern, "passCap", passes), cap(region, "mostPasses", passes))
                .flatMap(Optional::stream)
                .forEach(refusals::add);
        @Nullable Double area = area(request);
        areaRefusal(region, concern, area).ifPresent(refusals::add);
        tooSoon(request).ifPresent(refusals::add);
        return new Dose(
                knowledge.version(),
                refusals.isEmpty(),
                refusals.stream().distinct().toList(),
                Stream.concat(checked.notes().stream(), Stream.of(checked.head().rule(), density.rule()))
                        .distinct()
                        .toList(),
                device.needleLengthMm(),
                needleCap.orElse(null),
                device.needleLengthMm() * density.number("depthLowShare"),
                device.needleLengthMm() * density.number("depthHighShare"),
                eachPass,
                passes,
                directions,
                holesPerCm2,
                density.number("targetPerCm2"),
                density.number("capPerCm2"),
                plan.most(),
                emptyCells(device, eachPass, passes, directions, request.seed()),
                area,
                area == null ? null : Long.valueOf(Math.round(area * holesPerCm2)),
                holesPerCm2
                        + request.earlier().stream()
                                .mapToDouble(DoseRequest.Earlier::holesPerCm2)
                                .sum(),
                checked.head(),
                refusals.isEmpty() ? map(request, passes, directions) : null);
    }

    private static @Nullable Double area(DoseRequest request) {
        return request.drawing() == null
                ? request.areaCm2()
                : Double.valueOf(request.drawing().areaMm2() / 100);
    }

    /** The rule of a row whose cap is exceeded. */
    private static Optional<Rule> cap(Row row, String name, double value) {
        return row.optionalNumber(name).filter(cap -> value > cap).map(cap -> row.rule());
    }

    private static Optional<Rule> areaRefusal(Row region, Row concern, @Nullable Double areaCm2) {
        if (areaCm2 == null) {
            return Optional.empty();
        }
        return Stream.of(cap(region, "areaCapCm2", areaCm2), cap(concern, "fullCm2", areaCm2))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The skin type is not asked here, so the shortest interval holds; a plan knows the longer ones. */
    private Optional<Rule> tooSoon(DoseRequest request) {
        return rules.table(TableName.INTERVAL)
                .ask()
                .with("region", request.region())
                .with("needleMm", request.device().needleLengthMm())
                .with("skinType", SkinType.I.number())
                .first()
                .filter(row -> request.earlier().stream()
                        .anyMatch(session ->
                                session.date().plusWeeks(row.whole("minWeeks")).isAfter(request.today())))
                .map(Row::rule);
    }

    private @Nullable DoseMap map(DoseRequest request, int passes, int directions) {
        if (request.drawing() == null) {
            return null;
        }
        double laneErrorMm = knowledge.comparison().work().laneErrorMm();
        Device device = request.device();
        return new DoseMapper(laneErrorMm, density().number("capPerCm2"))
                .map(request.drawing(), device.geometry(), device.needleLengthMm(), passes, directions, request.seed());
    }

    /** The row of densities and depths at home. */
    public Row density() {
        return rules.table(TableName.DENSITY).ask().with("setting", "home").only();
    }

    private static List<Rule> placeRefusals(Row region, Row concern, double needleMm) {
        List<Rule> refusals = new ArrayList<>();
        if (!region.truth("supported") || needleMm > region.number("needleCapMm")) {
            refusals.add(region.rule());
        }
        if (!concern.truth("planned") || needleMm > concern.number("needleCapMm")) {
            refusals.add(concern.rule());
        }
        return refusals;
    }

    /** Longest needle for a place and concern; none where no needle is. */
    public static Optional<Double> needleCap(Row region, Row concern) {
        return region.optionalNumber("needleCapMm")
                .flatMap(place -> concern.optionalNumber("needleCapMm").map(what -> Math.min(place, what)));
    }

    private static EmptyCells emptyCells(Device device, double eachPass, int passes, int directions, long seed) {
        Unevenness formula = Unevenness.of(eachPass, passes);
        if (formula.random() < NEVER_SEEN) {
            return new EmptyCells(formula.random(), formula.regular(), 0, seed);
        }
        double simulated = HoleSimulation.emptyShare(
                eachPass, passes, directions, device.geometry().isRegular(), new SplittableRandom(seed));
        return new EmptyCells(formula.random(), formula.regular(), simulated, seed);
    }

    /**
     * Passes with a device for a concern: as many as the concern plans and the place allows, fewer when the device is
     * denser than the classic roller, so that neither target nor cap is exceeded; none when a single pass is too dense.
     */
    public PassPlan passes(Device device, Row region, Row concern) {
        Row density = density();
        double eachPass = device.geometry().holesPerCm2(device.needleLengthMm());
        double each = concern.optionalNumber("passesEachDirection").orElse(1.0);
        double allowedEach = region.optionalNumber("mostPassesEachDirection").orElse(each);
        int planned = (int) (concern.optionalNumber("directions").orElse(1.0) * Math.min(each, allowedEach));
        double passCap = Math.min(
                concern.optionalNumber("passCap").orElse((double) planned),
                region.optionalNumber("mostPasses").orElse(Double.MAX_VALUE));
        int most = (int) Math.min(passCap, Math.floor(density.number("capPerCm2") / eachPass));
        int forTarget = (int) Math.max(1, Math.round(density.number("targetPerCm2") / eachPass));
        int passes = Math.max(1, Math.min(Math.min(planned, forTarget), Math.max(1, most)));
        int directions = Math.min(
                passes, concern.optionalNumber("directions").orElse(1.0).intValue());
        return new PassPlan(passes, directions, most, eachPass * passes);
    }

    /**
     * Passes of a session.
     *
     * @param passes passes in all
     * @param directions directions they are spread over
     * @param most passes that stay within all caps; 0 when even one does not
     * @param holesPerCm2 density they make
     */
    public record PassPlan(int passes, int directions, int most, double holesPerCm2) {}
}
