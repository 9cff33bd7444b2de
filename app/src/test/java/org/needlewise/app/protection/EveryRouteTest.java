package org.needlewise.app.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.Browser;
import org.needlewise.app.FullLife;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.protection.Route.Attempt;
import org.needlewise.app.vault.Keyring;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Berta asks for everything of Anna's by every route that Spring knows, while Anna's record is unlocked too. */
class EveryRouteTest {
    private static final String PASSPHRASE = "a phrase of some length";
    private static final int FIRST_OWN_FAULT = 500;
    private static final int NOT_FOUND = 404;

    /** They end what this test needs, or use up the tries of a passphrase; no object is named in them. */
    private static final Set<String> ABOUT_ONESELF = Set.of("/lock", "/settings/delete", "/unlock", "/unlock/recovery");

    /** Which table an id is of, for routes that take several at once. */
    private static final Map<String, String> TABLES = Map.of(
            "id", "needling_session",
            "zone", "session_zone",
            "result", "questionnaire",
            "subject", "visit",
            "partner", "site",
            "site", "site");

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    private final OwnedRows rows = new OwnedRows(APP.bean(JdbcClient.class));

    @Test
    void givesNothingOfAnotherPersonAndChangesNothing() throws Exception {
        PersonId anna = APP.bean(People.class).onlyOne();
        Browser browser = APP.browser();
        protectAndFill(anna, browser);
        browser.get("/settings/protection");
        browser.post(
                "/settings/protection/person",
                Map.of("ownName", "Anna", "name", "Berta", "passphrase", PASSPHRASE, "again", PASSPHRASE));
        PersonId berta = berta(anna);
        assertThat(APP.bean(Keyring.class).unlocking(anna.value())).isPresent();
        Map<String, UUID> ids = rows.ids(anna);
        assertThat(ids).hasSizeGreaterThan(17);
        List<String> before = rows.all(anna);
        List<String> flaws = new ArrayList<>();
        for (Attempt attempt : attempts(ids)) {
            flaw(attempt, send(browser, attempt), ids).ifPresent(flaws::add);
        }
        assertThat(flaws).isEmpty();
        assertThat(rows.all(anna)).isEqualTo(before);
        String hers = String.join("\n", rows.all(berta));
        assertThat(ids.values()).noneMatch(id -> hers.contains(id.toString()));
        assertThat(browser.get("/costs").statusCode())
                .as("Berta was in all the time")
                .isEqualTo(200);
    }

    private static void protectAndFill(PersonId anna, Browser browser) throws IOException, InterruptedException {
        browser.get("/settings/protection");
        browser.post("/settings/protection", Map.of("passphrase", PASSPHRASE, "again", PASSPHRASE));
        Protections protections = APP.bean(Protections.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> protections.of(anna.value()) == Protection.ON);
        FullLife.fill(APP, anna);
    }

    private static PersonId berta(PersonId anna) {
        return APP.bean(JdbcClient.class).sql("select id from person").query(UUID.class).list().stream()
                .map(PersonId::new)
                .filter(person -> !person.equals(anna))
                .findFirst()
                .orElseThrow();
    }

    /** Every route with every id in every place of an id. */
    private static List<Attempt> attempts(Map<String, UUID> ids) {
        List<Attempt> attempts = new ArrayList<>();
        APP.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            for (Route route : Route.of(info, method)) {
                List<String> places = route.idNames();
                boolean isTried = route.isGet() || !places.isEmpty();
                if (!isTried || ABOUT_ONESELF.contains(route.pattern())) {
                    continue;
                }
                if (places.isEmpty()) {
                    attempts.addAll(route.attempts(Map.of()));
                }
                for (String place : places) {
                    ids.values().forEach(id -> attempts.addAll(route.attempts(with(places, place, id, ids))));
                }
            }
        });
        return attempts;
    }

    private static Map<String, UUID> with(List<String> places, String place, UUID id, Map<String, UUID> ids) {
        return places.stream().distinct().collect(Collectors.toMap(Function.identity(), name -> {
            String table = TABLES.getOrDefault(name, name);
            return name.equals(place) ? id : ids.getOrDefault(table, id);
        }));
    }

    private static HttpResponse<String> send(Browser browser, Attempt attempt)
            throws IOException, InterruptedException {
        if (attempt.route().isGet()) {
            return browser.get(attempt.path());
        }
        if (attempt.route().isMultipart()) {
            return browser.upload(attempt.path(), "mine.jpg", FullLife.jpeg());
        }
        HttpRequest.Builder request = browser.form(attempt.path(), attempt.fields());
        attempt.route().headers().forEach(request::header);
        return browser.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Optional<String> flaw(Attempt attempt, HttpResponse<String> answer, Map<String, UUID> ids) {
        boolean isObject = attempt.route().isGet() && attempt.route().isOfAnObject();
        boolean isTold = FullLife.SECRETS.stream().anyMatch(answer.body()::contains);
        boolean isKnown = ids.values().stream()
                .anyMatch(id ->
                        answer.body().contains(id.toString()) && !attempt.path().contains(id.toString()));
        boolean isFlaw = answer.statusCode() >= FIRST_OWN_FAULT
                || isTold
                || isKnown
                || isObject && answer.statusCode() != NOT_FOUND
                || Browser.leadsTo(answer).startsWith("/unlock");
        return isFlaw
                ? Optional.of(attempt + " " + attempt.fields().get("site") + " gave " + answer.statusCode() + " "
                        + (isTold ? "words of hers" : isKnown ? "ids of hers" : Browser.leadsTo(answer)))
                : Optional.empty();
    }
}
