package org.needlewise.cli.output;

import org.needlewise.protocol.healing.CheckInResult;
import org.needlewise.protocol.healing.CheckInResult.Flag;
import org.needlewise.protocol.healing.LockState;
import org.needlewise.protocol.rules.Rule;

/** A check-in as text for people. */
public final class CheckInText {
    private CheckInText() {}

    public static String text(CheckInResult result) {
        Lines lines = new Lines().line(result.action().toString()).line(result.says());
        if (!result.flags().isEmpty() || !result.course().isEmpty()) {
            lines.heading("Why");
            result.flags().forEach(flag -> flag(lines, flag));
            result.course().forEach(state -> grounded(lines, state.rule()));
        }
        if (!result.locks().isEmpty()) {
            lines.heading("What is locked, and what lifts it");
            for (LockState lock : result.locks()) {
                lines.item(lock.says() + " " + lock.unlockSays() + " ("
                        + lock.rule().id() + ")");
            }
        }
        if (result.discardSays() != null) {
            lines.item(result.discardSays());
        }
        if (!result.unanswered().isEmpty()) {
            lines.heading("Not answered");
            lines.line(String.join(", ", result.unanswered()));
        }
        lines.heading("What to do now, " + result.hours() + " hours after");
        result.aftercare().forEach(care -> {
            care.advise().forEach(lines::item);
            lines.item("Leave out: " + String.join(", ", care.avoid()) + ".");
        });
        if (result.next() != null) {
            lines.line("Next: " + result.next().date() + ". " + result.next().says());
        }
        return lines.toString();
    }

    private static void flag(Lines lines, Flag flag) {
        lines.grounded(
                flag.text() + ": " + flag.flag().rule().says()
                        + (flag.assumed() ? " Counted as yes, because not known." : "") + " ("
                        + flag.flag().rule().id() + ")",
                flag.flag().rule().sources(),
                flag.flag().rule().marks());
    }

    private static void grounded(Lines lines, Rule rule) {
        lines.grounded(rule.says() + " (" + rule.id() + ")", rule.sources(), rule.marks());
    }
}
