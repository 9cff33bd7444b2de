package org.needlewise.cli.output;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.planning.Effort;
import org.needlewise.protocol.planning.PhotoVisit;
import org.needlewise.protocol.planning.Plan;
import org.needlewise.protocol.planning.PlannedSession;
import org.needlewise.protocol.planning.SessionDay;
import org.needlewise.protocol.planning.SitePlan;
import org.needlewise.protocol.rules.Rule;

/** A plan as text for people. */
public final class PlanText {
    private PlanText() {}

    public static String text(Plan plan) {
        Lines lines = new Lines().line(plan.accepted() ? "plan " + plan.name() : "no plan");
        lines.line("Screening: " + plan.screening().decision() + ". "
                + plan.screening().says());
        plan.refusals().forEach(rule -> grounded(lines, rule));
        plan.sites().forEach(site -> site(lines, site));
        if (plan.accepted()) {
            calendar(lines, plan);
            effort(lines, plan);
            lines.heading("Said plainly");
            plan.statements().forEach(rule -> grounded(lines, rule));
        }
        return lines.toString();
    }

    private static void site(Lines lines, SitePlan site) {
        lines.heading(site.site() + ": " + site.concern() + ", " + site.region());
        if (!site.accepted()) {
            lines.line("No plan for this site:");
            site.refusals().forEach(rule -> grounded(lines, rule));
            return;
        }
        grounded(lines, site.about());
        lines.item(site.naturalChange());
        lines.item(number(
                "Needles of %.2f mm (never more than %.2f), %d passes in %d directions, about %.0f holes per cm².",
                site.needleMm(), site.needleCapMm(), site.passes(), site.directions(), site.holesPerCm2()));
        if (site.marginMm() > 0) {
            lines.item(number("With %.0f mm of skin around the mark.", site.marginMm()));
        }
        if (site.lightPressure()) {
            lines.item("Hardly any pressure here.");
        }
        lines.item("At least " + site.intervalWeeks() + " weeks between sessions, and only when healed.");
        TextTable table = new TextTable("session", "day", "not before", "cm²");
        for (PlannedSession session : site.sessions()) {
            table.row(List.of(
                    session.number() + (session.patchTest() ? " (test)" : ""),
                    session.date().toString(),
                    session.notBefore().toString(),
                    number("%.0f", session.areaCm2())));
        }
        lines.block(table.text());
        lines.item("First look " + site.firstLook() + " (not an answer), answer from " + site.verdict() + ", confirmed "
                + site.confirmation() + ".");
        SitePlan.Professional professional = site.professional();
        lines.grounded(
                "Professionals: needles " + professional.needleMm() + " mm, " + professional.interval() + ", "
                        + professional.sessions() + " sessions, " + professional.endpoint() + ". "
                        + professional.rule().says(),
                professional.rule().sources(),
                professional.rule().marks());
    }

    private static void calendar(Lines lines, Plan plan) {
        lines.heading("Days");
        TextTable table = new TextTable("day", "what", "sites");
        for (SessionDay day : plan.sessionDays()) {
            table.row(List.of(
                    day.date().toString(),
                    day.newHead() ? "session, new head" : "session",
                    String.join(", ", day.sites())));
        }
        for (PhotoVisit visit : plan.visits()) {
            if (!visit.kind().startsWith("check")) {
                table.row(
                        List.of(visit.date().toString(), "photos: " + visit.kind(), String.join(", ", visit.sites())));
            }
        }
        lines.block(table.sortedByFirst().text());
        lines.line("Safety pictures one, three and seven days after each session.");
    }

    private static void effort(Lines lines, Plan plan) {
        lines.heading("What it takes");
        TextTable table = new TextTable("", "cm²", "session days", "holes", "hours", "healing days", "heads", "cost");
        row(table, "this plan", plan.targeted());
        row(table, "whole body", plan.wholeBody());
        lines.block(table.text());
        lines.line(plan.wholeBodyWords());
        for (Plan.CourseCost cost : plan.costs()) {
            lines.item(number(
                    "Professional, %s (%s): %.0f to %.0f %s for %d to %d sessions.",
                    cost.country(),
                    cost.year(),
                    cost.low(),
                    cost.high(),
                    cost.currency(),
                    cost.sessionsLow(),
                    cost.sessionsHigh()));
        }
        lines.line(plan.costWords());
    }

    private static void row(TextTable table, String name, @Nullable Effort effort) {
        if (effort == null) {
            return;
        }
        table.row(List.of(
                name,
                number("%.0f", effort.areaCm2()),
                String.valueOf(effort.sessionDays()),
                number("%d", effort.holes()),
                number("%.1f", effort.hours()),
                number("%.0f", effort.healingDays()),
                String.valueOf(effort.heads()),
                effort.currency() == null
                        ? ""
                        : number("%.0f to %.0f %s", effort.costLow(), effort.costHigh(), effort.currency())));
    }

    private static void grounded(Lines lines, Rule rule) {
        lines.grounded(rule.says() + " (" + rule.id() + ")", rule.sources(), rule.marks());
    }

    private static String number(String format, @Nullable Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
