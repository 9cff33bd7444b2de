package org.needlewise.verdict.answer;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * Why an answer is as it is, as a key of the messages and what fills its places.
 *
 * @param key key in {@code answers.properties}
 * @param details texts and numbers, in order
 */
public record Reason(String key, List<Object> details) {
    public Reason {
        details = List.copyOf(details);
    }

    /** A reason. */
    public static Reason of(String key, Object... details) {
        return new Reason(key, List.of(details));
    }

    /** The sentence. */
    public String text(Locale locale) {
        return new MessageFormat(Messages.answer(key, locale), locale).format(details.toArray());
    }
}
