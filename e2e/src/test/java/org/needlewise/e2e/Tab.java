package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * A browser tab of a visitor. What it asks of other machines and what its scripts complain about is written down, and
 * closing it fails when there is any.
 */
final class Tab implements AutoCloseable {
    /** Generous: a busy machine is no defect. */
    private static final double PATIENCE_MS = 30_000;

    private static final int WIDEST_PHONE_PX = 600;
    private static final int FIRST_REFUSAL = 400;
    private static final String OWN_HOST = "localhost";
    private static final Set<String> INSIDE = Set.of("data", "blob", "about", "chrome-error");

    private final Served served;
    private final Visitor visitor;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints;
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

    private volatile boolean isCut;

    private Tab(Served served, Visitor visitor, BrowserContext context, List<String> complaints) {
        this.served = served;
        this.visitor = visitor;
        this.context = context;
        this.complaints = complaints;
        this.page = context.newPage();
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.status() >= FIRST_REFUSAL) {
                refused.add(response.status() + " " + response.url());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onConsoleMessage(message -> {
            // A lost connection and a refused request are told to the person; notes of them are no defect.
            boolean isNote = isCut || message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !isNote) {
                complaints.add("console: " + message.text());
            }
        });
    }

    /** The first tab of a browser that has never been here. */
    static Tab first(Browser browser, Served served, Visitor visitor) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        BrowserContext context = browser.newContext(visitor.options().setBaseURL(served.address()));
        context.setDefaultTimeout(PATIENCE_MS);
        List<String> complaints = Collections.synchronizedList(new ArrayList<>());
        context.onRequest(request -> stray(request).ifPresent(complaints::add));
        context.grantPermissions(List.of("camera"));
        return new Tab(served, visitor, context, complaints);
    }

    /** A second tab of the same browser. */
    Tab another() {
        return new Tab(served, visitor, context, complaints);
    }

    private static Optional<String> stray(Request request) {
        URI target = URI.create(request.url().split("[?#]", 2)[0]);
        return INSIDE.contains(target.getScheme()) || OWN_HOST.equals(target.getHost())
                ? Optional.empty()
                : Optional.of("left this computer: " + request.url());
    }

    Served served() {
        return served;
    }

    Visitor visitor() {
        return visitor;
    }

    Page page() {
        return page;
    }

    /** Cuts the network, also for the worker behind the pages, or joins it again. */
    void cutNetwork(boolean cut) {
        loses(cut);
        context.setOffline(cut);
    }

    /** The connection is lost for another reason, or back. */
    void loses(boolean connection) {
        isCut = connection;
    }

    /** Lets time pass, on the server and in the browser. */
    void moveTo(LocalDate day) {
        served.clock().moveToMorningOf(day);
        context.clock().setSystemTime(served.clock().millis());
    }

    /** Looks at the same page on a screen as somebody else has it. */
    void resizeLike(Visitor other) {
        page.setViewportSize(other.widthPx(), other.heightPx());
    }

    void open(String path) {
        page.navigate(path);
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Waits until the worker that keeps pages for a lost connection looks after this tab. */
    void workerIsThere() {
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    /** Sends what the browser itself would stop: other browsers, and people without script, send it too. */
    void anyInputGoes() {
        find("form").evaluateAll("forms => forms.forEach(form => { form.noValidate = true; })");
    }

    String words(String key, Object... details) {
        return served.words(key, visitor.language(), details);
    }

    Locator main() {
        return page.locator("main");
    }

    Locator find(String selector) {
        return main().locator(selector);
    }

    /** What can be pressed and says exactly this. */
    Locator pressable(String key, Object... details) {
        Pattern exactly = Pattern.compile("^\\s*" + quoted(words(key, details)) + "\\s*$");
        return find("a, button, summary")
                .filter(new Locator.FilterOptions().setHasText(exactly).setVisible(true));
    }

    /** The browser reads the pattern, and it does not know Java's way of quoting. */
    private static String quoted(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
    }

    void press(String key, Object... details) {
        pressable(key, details).first().click();
    }

    void fill(String name, String text) {
        find("[name='" + name + "']").first().fill(text);
    }

    void choose(String name, String value) {
        find("select[name='" + name + "']").first().selectOption(value);
    }

    void tick(String name, String value) {
        find("input[name='" + name + "'][value='" + value + "']").first().check();
    }

    void says(String key, Object... details) {
        assertThat(main()).containsText(words(key, details));
    }

    void headed(String heading) {
        assertThat(page.locator("h1")).containsText(heading);
    }

    /** The page says in words why what was asked for cannot be; asking was meant. */
    void refuses(String key, Object... details) {
        says(key, details);
        refused.clear();
    }

    /** Looks at the page as a person would: every word translated, nothing beside the screen; a picture if wanted. */
    void look(String name) {
        Looks.at(this, name);
    }

    Path picture(Path folder, String name) {
        String screen = page.viewportSize().width < WIDEST_PHONE_PX ? "phone" : "desktop";
        return folder.resolve(name + "-" + visitor.language() + "-" + screen + ".png");
    }

    @Override
    public void close() {
        if (context.pages().size() > 1) {
            page.close();
        } else {
            context.close();
        }
        Assertions.assertThat(complaints)
                .as("what the browser complained about")
                .isEmpty();
    }
}
