package org.needlewise.cli.output;

import java.util.List;
import org.needlewise.protocol.screening.Decision;
import org.needlewise.protocol.screening.FiredRule;
import org.needlewise.protocol.screening.Limits;
import org.needlewise.protocol.screening.Screening;
import org.needlewise.protocol.screening.Screening.UnusedClearance;
import org.needlewise.protocol.screening.SiteResult;

/** A screening as text for people. */
public final class ScreeningText {
    private ScreeningText() {}

    public static String text(Screening screening) {
        Lines lines = new Lines().line(screening.decision() + until(screening));
        lines.line(screening.says());
        if (!screening.rules().isEmpty()) {
            lines.heading("Why");
            screening.rules().forEach(rule -> lines.grounded(reason(rule), rule.sources(), rule.marks()));
        }
        if (!screening.sites().isEmpty()) {
            lines.heading("Sites");
            screening.sites().forEach(site -> lines.item(site(site)));
        }
        if (!screening.countedAsYes().isEmpty()) {
            lines.heading("Counted as yes, because not answered or not known");
            lines.line(String.join(", ", screening.countedAsYes()));
        }
        for (UnusedClearance unused : screening.clearancesNotUsed()) {
            lines.item("Clearance for " + unused.rule() + ": " + unused.says());
        }
        return lines.toString();
    }

    private static String until(Screening screening) {
        if (screening.decision() != Decision.WAIT || (screening.until() == null && !screening.openEnded())) {
            return "";
        }
        String date = screening.until() == null ? "" : " " + screening.until();
        return screening.openEnded()
                ? ": not before" + (date.isEmpty() ? " the reason is gone" : date)
                : ": until" + date;
    }

    private static String reason(FiredRule rule) {
        String site = rule.site() == null ? "" : rule.site() + ": ";
        String until = rule.until() == null ? "" : " Until " + rule.until() + (rule.openEnded() ? " at least." : ".");
        String cleared = rule.clearedBy() == null ? "" : " Cleared by " + rule.clearedBy() + ".";
        return site + rule.says() + until + cleared + " (" + rule.rule() + ")";
    }

    private static String site(SiteResult site) {
        return site.site() + ": " + site.decision()
                + (site.until() == null || site.decision().allows() ? "" : " until " + site.until())
                + limits(site.limits());
    }

    private static String limits(Limits limits) {
        StringBuilder words = new StringBuilder();
        if (limits.maxNeedleMm() != null) {
            words.append("; needles up to ").append(limits.maxNeedleMm()).append(" mm");
        }
        if (limits.minIntervalWeeks() != null) {
            words.append("; at least ").append(limits.minIntervalWeeks()).append(" weeks between sessions");
        }
        if (limits.marginMm() != null) {
            words.append("; keep ").append(limits.marginMm()).append(" mm away from what is named");
        }
        List<String> needs = limits.needs();
        return words + (needs.isEmpty() ? "" : "; " + String.join(", ", needs));
    }
}
