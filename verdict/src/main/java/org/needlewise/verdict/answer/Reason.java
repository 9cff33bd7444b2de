package org.needlewise.verdict.answer;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why an answer is as it is, as a key of the messages and what fills its places.
 *
 * @param key key in {@code answers.properties}
 * @param details texts and numbers, in order
 */
public record Reason(String key, List<Object> details) {
    private static final String BUNDLE = "org.needlewise.verdict.answer.answers";

    public Reason {
        details = List.copyOf(details);
    }

    /** A reason. */
    public static Reason of(String key, Object... details) {
        return new Reason(key, List.of(details));
    }

    /** The sentence. */
    public String text(Locale locale) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return new MessageFormat(pattern, locale).format(details.toArray());
    }
}
