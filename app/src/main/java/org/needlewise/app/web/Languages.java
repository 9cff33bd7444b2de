package org.needlewise.app.web;

import java.util.List;
import java.util.Locale;

/** The languages that the application speaks. */
public final class Languages {
    /** The first one is spoken where none fits. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {}

    /** The first wish that can be met. */
    static Locale best(List<Locale> wished) {
        return wished.stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(ALL::contains)
                .findFirst()
                .orElse(ALL.get(0));
    }
}
