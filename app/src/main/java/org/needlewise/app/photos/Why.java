package org.needlewise.app.photos;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;

/**
 * One reason of a refusal, as it is kept.
 *
 * @param code the engine's stable code
 * @param details texts and numbers that fill its places
 */
public record Why(String code, List<Object> details) {
    public Why {
        details = List.copyOf(details);
    }

    static List<Why> of(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Why(refusal.code().code(), refusal.details()))
                .toList();
    }

    /** What is wrong and what to do. */
    public String text(Locale locale) {
        return Arrays.stream(RefusalCode.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> new Refusal(known, details).text(locale))
                .orElse(code);
    }
}
