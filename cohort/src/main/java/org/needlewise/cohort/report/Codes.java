package org.needlewise.cohort.report;

import java.util.Arrays;
import java.util.Locale;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;

/** What a code of a refusal says. */
final class Codes {
    private Codes() {}

    /** The first sentence of its text, without the detail that differs from case to case. */
    static String text(String code) {
        return Arrays.stream(RefusalCode.values())
                .filter(known -> known.code().equals(code))
                .map(known -> new Refusal(known, "\u2026").text(Locale.ENGLISH))
                .map(text -> text.replace(" (\u2026)", "").replaceFirst("(?<=[.:]) .*", ""))
                .findFirst()
                .orElse(code);
    }
}
