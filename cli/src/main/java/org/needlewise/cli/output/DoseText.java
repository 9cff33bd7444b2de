package org.needlewise.cli.output;

import java.util.Locale;
import org.needlewise.protocol.dose.Dose;
import org.needlewise.protocol.dose.DoseMap;
import org.needlewise.protocol.rules.Rule;

/** A dose as text for people. */
public final class DoseText {
    private DoseText() {}

    public static String text(Dose dose) {
        Lines lines = new Lines().line(dose.accepted() ? "within the limits" : "refused");
        dose.refusals().forEach(rule -> grounded(lines, rule));
        lines.heading("Dose");
        lines.item(number(
                "%d passes in %d directions: %.0f holes per cm² (%.1f each pass; about %.0f are meant, %.0f is the cap).",
                dose.passes(),
                dose.directions(),
                dose.holesPerCm2(),
                dose.holesPerCm2EachPass(),
                dose.targetPerCm2(),
                dose.capPerCm2()));
        lines.item(number("At most %d passes with this device.", dose.mostPasses()));
        lines.item(number(
                "Needles of %.2f mm reach about %.2f to %.2f mm.",
                dose.needleMm(), dose.depthLowMm(), dose.depthHighMm()));
        lines.item(number(
                "Square millimetres without a hole: %.0f %% by formula at random, %.0f %% by formula on a grid, %.0f %% by simulation (seed %d).",
                100 * dose.emptyCells().random(),
                100 * dose.emptyCells().regular(),
                100 * dose.emptyCells().simulated(),
                dose.emptyCells().seed()));
        if (dose.holes() != null && dose.areaCm2() != null) {
            lines.item(number("%d holes on %.1f cm².", dose.holes(), dose.areaCm2()));
        }
        lines.item(number("%.0f holes per cm² with earlier sessions on this skin.", dose.cumulativePerCm2()));
        lines.item(number(
                        "Head: %d of %d uses left",
                        dose.head().usesLeft(), dose.head().uses())
                + (dose.head().discardOn() == null
                        ? "."
                        : ", not from " + dose.head().discardOn() + " on."));
        if (dose.map() != null) {
            map(lines, dose.map());
        }
        lines.heading("Notes");
        dose.notes().forEach(rule -> grounded(lines, rule));
        return lines.toString();
    }

    private static void map(Lines lines, DoseMap map) {
        lines.item(number(
                "Over the drawn %.1f cm²: %.0f to %.0f holes per cm², mean %.0f; %.0f %% of the area above the cap.",
                map.areaCm2(), map.low(), map.high(), map.mean(), 100 * map.aboveCapShare()));
    }

    private static void grounded(Lines lines, Rule rule) {
        lines.grounded(rule.says() + " (" + rule.id() + ")", rule.sources(), rule.marks());
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
