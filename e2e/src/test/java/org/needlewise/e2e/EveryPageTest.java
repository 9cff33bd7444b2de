package org.needlewise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page there is, seen by everybody: nothing serious for axe, no word untranslated, no link into nothing. */
@ExtendWith(Chromium.class)
class EveryPageTest {
    private static final int FIRST_REFUSAL = 400;

    @TempDir
    private static Path data;

    private static Served served;
    private static Map<String, String> pages;

    @BeforeAll
    static void serve(Browser browser) {
        served = Served.from(data);
        pages = new Pages(served).filled();
        try (Tab tab = Tab.first(browser, served, Visitor.ENGLISH_ON_THE_PHONE)) {
            tab.open(path("photos-visit"));
            Visits.measured(tab);
            tab.open(path("progress-site"));
            tab.press("progress.rating.begin");
            tab.page().waitForURL("**/progress/rating/*");
            pages.put("progress-rating", tab.path());
            tab.open("/screen/enrolment");
        }
    }

    private static String path(String page) {
        return Objects.requireNonNull(pages.get(page), page);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void noPageIsForgotten() {
        assertThat(Pages.patterns(served))
                .allMatch(
                        pattern -> pages.values().stream().anyMatch(path -> Pages.fits(pattern, path)),
                        "is among the pages that are looked at");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageCanBeUsedByEverybody(Visitor visitor, Browser browser) {
        try (Tab tab = Tab.first(browser, served, visitor)) {
            List<String> flaws = new ArrayList<>();
            Set<String> links = new TreeSet<>();
            pages.forEach((name, path) -> {
                tab.open(path);
                links.addAll(linksOf(tab));
                List<String> here = new ArrayList<>(Looks.flaws(tab, "page-" + name));
                here.addAll(Looks.foundByAxe(tab));
                tab.resizeLike(visitor.other());
                here.addAll(Looks.flaws(tab, "page-" + name));
                tab.resizeLike(visitor);
                here.forEach(flaw -> flaws.add(path + " " + flaw));
            });
            links.stream()
                    .filter(link -> tab.page().request().get(link).status() >= FIRST_REFUSAL)
                    .map(link -> link + " is linked and not there")
                    .forEach(flaws::add);
            assertThat(flaws).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> linksOf(Tab tab) {
        return (List<String>) tab.page()
                .evaluate("() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
    }
}
