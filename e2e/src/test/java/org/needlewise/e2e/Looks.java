package org.needlewise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every page must keep: words in the reader's language, room on the screen, and use by everybody. */
final class Looks {
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getenv("NEEDLEWISE_PICTURES")).map(Path::of);
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?\\S+_\\w\\w\\?\\?");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String PIXELS_BESIDE =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('body *')]
              .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                && element.checkVisibility() && !element.closest('.scroll, [hidden], svg, .skip, pre'))
              .slice(0, 5)
              .map(element => element.tagName + '.' + element.className + ' ' + element.textContent.slice(0, 40))
            """;

    private Looks() {}

    /** Fails when the page that is open has a flaw; makes a picture of it when pictures are wanted. */
    static void at(Tab tab, String name) {
        assertThat(flaws(tab, name)).as("flaws of " + tab.page().url()).isEmpty();
    }

    /** What a person would see: words that are not translated, parts beside the screen. */
    static List<String> flaws(Tab tab, String name) {
        Page page = tab.page();
        PICTURES.ifPresent(folder -> picture(tab, folder, name));
        List<String> flaws = new ArrayList<>();
        UNTRANSLATED
                .matcher(page.locator("body").innerText())
                .results()
                .forEach(found -> flaws.add("untranslated: " + found.group()));
        if (!page.evaluate(PIXELS_BESIDE).equals(0)) {
            flaws.add("wider than the screen: " + page.evaluate(TOO_WIDE));
        }
        return flaws;
    }

    /** Looks at a page in light and in dark with axe: what it finds serious or critical. */
    static List<String> foundByAxe(Tab tab) {
        return Stream.of(tab.visitor().scheme(), tab.visitor().otherScheme())
                .flatMap(scheme -> grave(tab, scheme).stream())
                .toList();
    }

    private static List<String> grave(Tab tab, ColorScheme scheme) {
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        try {
            AxeBuilder axe = new AxeBuilder(tab.page()).setLegacyMode(true);
            if (scheme != tab.visitor().scheme()) {
                // Nothing but colours differs.
                axe.withRules(List.of("color-contrast"));
            }
            return axe.analyze().getViolations().stream()
                    .filter(rule -> GRAVE.contains(rule.getImpact()))
                    .map(rule -> scheme + " " + told(rule))
                    .toList();
        } finally {
            tab.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(tab.visitor().scheme()));
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    private static void picture(Tab tab, Path folder, String name) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tab.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(tab.picture(folder, name)));
    }
}
