package org.needlewise.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.planning.Block;
import org.needlewise.protocol.planning.Effort;
import org.needlewise.protocol.planning.PhotoVisit;
import org.needlewise.protocol.planning.Plan;
import org.needlewise.protocol.planning.PlannedSession;
import org.needlewise.protocol.planning.SessionDay;
import org.needlewise.protocol.planning.SiteAim;
import org.needlewise.protocol.planning.SitePlan;
import org.needlewise.protocol.planning.Technique;
import org.needlewise.protocol.rules.Rule;

/** A plan as text for people. */
public final class PlanText {
    private PlanText() {}

    public static String text(Plan plan) {
        Lines lines = new Lines().line(plan.accepted() ? "plan " + plan.name() : "no plan");
        lines.line("Screening: " + plan.screening().decision() + ". "
                + plan.screening().says());
        plan.refusals().forEach(rule -> grounded(lines, rule));
        plan.locks()
                .forEach(lock -> lines.item(lock.says() + " " + lock.unlockSays() + " ("
                        + lock.rule().id() + ")"));
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
        SiteAim aim = site.aim();
        lines.heading(aim.site() + ": " + aim.concern() + ", " + aim.region());
        grounded(lines, aim.worthRule());
        if (!site.accepted()) {
            lines.line("No session for this site:");
            site.refusals().forEach(rule -> grounded(lines, rule));
        }
        grounded(lines, aim.about());
        lines.item(aim.naturalChange());
        if (site.technique() != null) {
            technique(lines, site.technique());
        }
        if (site.zones().size() > 1) {
            lines.item(number(
                    "%d zones of %.0f cm², one each session.",
                    site.zones().size(), site.zones().get(0).areaCm2()));
        }
        if (site.next() != null) {
            lines.item("Next session " + site.next().date() + ", not before "
                    + site.next().notBefore() + ":");
            site.next().why().forEach(rule -> grounded(lines, rule));
        }
        site.blocks().forEach(block -> block(lines, block, site.zones().size() > 1));
        if (site.pauseUntil() != null) {
            lines.item("Then a pause until " + site.pauseUntil() + ".");
        }
        SiteAim.Professional professional = aim.professional();
        lines.grounded(
                "Professionals: needles " + professional.needleMm() + " mm, " + professional.interval() + ", "
                        + professional.sessions() + " sessions, " + professional.endpoint() + ". "
                        + professional.rule().says(),
                professional.rule().sources(),
                professional.rule().marks());
    }

    private static void technique(Lines lines, Technique technique) {
        lines.item(number(
                "Needles of %.2f mm (never more than %.2f), %d passes in %d directions, about %.0f holes per cm².",
                technique.needleMm(),
                technique.needleCapMm(),
                technique.passes(),
                technique.directions(),
                technique.holesPerCm2()));
        if (technique.marginMm() > 0) {
            lines.item(number("With %.0f mm of skin around the mark.", technique.marginMm()));
        }
        if (technique.lightPressure()) {
            lines.item("Hardly any pressure here.");
        }
        lines.item("At least " + technique.intervalWeeks()
                + " weeks between sessions on the same skin, and only when healed.");
    }

    private static void block(Lines lines, Block block, boolean inZones) {
        lines.line("Block " + block.number()
                + (block.provisional() ? ", provisional: only if the answer before speaks for it" : "")
                + (block.sessions().isEmpty() ? ", done" : ""));
        if (!block.sessions().isEmpty()) {
            lines.block(sessions(block, inZones).text());
        }
        if (inZones) {
            lines.item("The whole site has had this block on " + block.wholeSiteOn() + ", after " + block.daysInAll()
                    + " days.");
        }
        lines.item("First look " + block.firstLook() + " (not an answer), answer from " + block.verdict()
                + ", confirmed " + block.confirmation() + ".");
    }

    private static TextTable sessions(Block block, boolean inZones) {
        TextTable table = inZones
                ? new TextTable("session", "zone", "day", "not before", "cm²")
                : new TextTable("session", "day", "not before", "cm²");
        for (PlannedSession session : block.sessions()) {
            List<String> row = new ArrayList<>(List.of(
                    session.number() + (session.patchTest() ? " (test)" : ""),
                    session.date().toString(),
                    session.notBefore().toString(),
                    number("%.0f", session.areaCm2())));
            if (inZones) {
                row.add(1, String.valueOf(session.zone()));
            }
            table.row(row);
        }
        return table;
    }

    private static void calendar(Lines lines, Plan plan) {
        lines.heading("Days");
        TextTable table = new TextTable("day", "what", "sites");
        for (SessionDay day : plan.sessionDays()) {
            table.row(List.of(
                    day.date().toString(),
                    (day.newHead() ? "session, new head" : "session") + perhaps(day.provisional()),
                    String.join(", ", day.sites())));
        }
        for (PhotoVisit visit : plan.visits()) {
            if (!visit.kind().startsWith("check")) {
                table.row(List.of(
                        visit.date().toString(),
                        "photos: " + visit.kind() + perhaps(visit.provisional()),
                        String.join(", ", visit.sites())));
            }
        }
        lines.block(table.sortedByFirst().text());
        lines.line("Safety pictures one, three and seven days after each session.");
    }

    private static String perhaps(boolean provisional) {
        return provisional ? " (provisional)" : "";
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
