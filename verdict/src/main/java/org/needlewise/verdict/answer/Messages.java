package org.needlewise.verdict.answer;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of this package. A language that is not there is answered in English, whatever the machine's own language. */
final class Messages {
    private static final Control ENGLISH_OTHERWISE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** A text of {@code answers.properties}. */
    static String answer(String key, Locale locale) {
        return text("answers", key, locale);
    }

    /** A name of {@code measures.properties}. */
    static String measure(String key, Locale locale) {
        return text("measures", key, locale);
    }

    private static String text(String file, String key, Locale locale) {
        return ResourceBundle.getBundle("org.needlewise.verdict.answer." + file, locale, ENGLISH_OTHERWISE)
                .getString(key);
    }
}
