package org.needlewise.cli.report;

import org.needlewise.cli.output.ChangeRow;
import org.needlewise.cli.output.ChangeRow.Measure;

/** What a measure says, and does not say, in a lay person's words. */
final class Meaning {
    private Meaning() {}

    static String of(Measure measure) {
        return switch (measure) {
            case AREA -> "How much skin the mark covers.";
            case LENGTH -> "Length of the marks along their middle.";
            case WIDTH -> "Mean width of the marks.";
            case CONTRAST ->
                "How much its colour differs from the skin around it. Less is fading: colour only, not new skin.";
            case REDNESS -> "How much redder it is than the skin around it.";
            case ROUGHNESS -> "Its fine texture against the skin around it; 1 is the same.";
            case STRAIN -> "Whether the skin itself grew or shrank between natural landmarks; minus is tighter.";
        };
    }

    /** The measure's meaning, and a warning where the change cannot be told from none. */
    static String of(ChangeRow row) {
        boolean mayBeNone = row.change()
                .filter(change -> change.low95() <= 0 && change.high95() >= 0)
                .isPresent();
        return of(row.measure()) + (mayBeNone ? " The interval includes zero: this may be no change at all." : "");
    }
}
