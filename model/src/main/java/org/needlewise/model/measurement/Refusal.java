package org.needlewise.model.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One reason why a photograph or a comparison gives no number.
 *
 * @param code stable code
 * @param details values that fill the text's places, in order
 */
public record Refusal(RefusalCode code, List<Object> details) {
    public Refusal {
        details = List.copyOf(details);
    }

    public Refusal(RefusalCode code, Object... details) {
        this(code, Arrays.asList(details));
    }

    /** The sentence a person reads: what is wrong and what to do. */
    public String text(Locale locale) {
        return code.text(locale, details.toArray());
    }
}
