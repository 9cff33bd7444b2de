package org.needlewise.protocol.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param given yes, no, do not know or nothing
 * @param date the day the question asks for, if known
 * @param value the number the question asks for, if known
 * @param unit unit of the number
 */
public record Answer(
        Given given,
        @Nullable LocalDate date,
        @Nullable Double value,
        @Nullable String unit) {
    public static final Answer NO = new Answer(Given.NO, null, null, null);
    public static final Answer YES = new Answer(Given.YES, null, null, null);
    public static final Answer UNKNOWN = new Answer(Given.UNKNOWN, null, null, null);
    static final Answer MISSING = new Answer(Given.MISSING, null, null, null);

    /** True unless it is a plain no. */
    public boolean countsAsYes() {
        return given != Given.NO;
    }
}
