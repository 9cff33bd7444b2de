package org.needlewise.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;

/** Somebody with a language, a screen and a habit. */
enum Visitor {
    ENGLISH_ON_THE_PHONE(Locale.UK, 412, 915, ColorScheme.LIGHT),
    GERMAN_AT_THE_DESKTOP(Locale.GERMANY, 1280, 900, ColorScheme.DARK);

    private final Locale locale;
    private final int widthPx;
    private final int heightPx;
    private final ColorScheme scheme;

    Visitor(Locale locale, int widthPx, int heightPx, ColorScheme scheme) {
        this.locale = locale;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.scheme = scheme;
    }

    /** As the pages speak it. */
    Locale language() {
        return Locale.forLanguageTag(locale.getLanguage());
    }

    int widthPx() {
        return widthPx;
    }

    int heightPx() {
        return heightPx;
    }

    /** Who has the other screen. */
    Visitor other() {
        return this == ENGLISH_ON_THE_PHONE ? GERMAN_AT_THE_DESKTOP : ENGLISH_ON_THE_PHONE;
    }

    ColorScheme scheme() {
        return scheme;
    }

    ColorScheme otherScheme() {
        return scheme == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    boolean hasPhone() {
        return this == ENGLISH_ON_THE_PHONE;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(locale.toLanguageTag())
                .setViewportSize(widthPx, heightPx)
                .setColorScheme(scheme)
                // Colours that are still on their way from one to the other tell nothing about contrast.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(hasPhone())
                .setIsMobile(hasPhone());
    }
}
