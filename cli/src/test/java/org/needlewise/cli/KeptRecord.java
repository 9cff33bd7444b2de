package org.needlewise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.PhotoIntake;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.remarks.Remarks;
import org.needlewise.app.sites.MapOutline;
import org.needlewise.app.sites.SiteDraft;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.springframework.context.ConfigurableApplicationContext;

/** A server with a small record: one site, one photograph, one note. */
final class KeptRecord implements AutoCloseable {
    static final String SITE = "../../left <hip>";
    static final String NOTE = "itched like a quokka";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final ConfigurableApplicationContext app;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private KeptRecord(ConfigurableApplicationContext app) {
        this.app = app;
    }

    /** Serves what lies in a folder. */
    static KeptRecord served(Path data) {
        return new KeptRecord(NeedlewiseApplication.start(
                new ServeSettings(0, data, false, OptionalInt.empty(), Map.of("needlewise.longest-request", "0s"))));
    }

    KeptRecord filled() throws IOException {
        PersonId person = person();
        List<MapOutline.Point> triangle =
                List.of(new MapOutline.Point(40, 80), new MapOutline.Point(45, 80), new MapOutline.Point(45, 90));
        SiteId site = app.getBean(Sites.class)
                .add(
                        person,
                        new SiteDraft(
                                SITE,
                                "abdomen",
                                new MapOutline(MapOutline.View.FRONT, triangle),
                                "striae-albae",
                                Optional.empty(),
                                Optional.of(20.0)));
        var visit = app.getBean(Visits.class).begin(person, site, DAY);
        app.getBean(PhotoIntake.class).add(person, visit.id(), "mine.jpg", jpeg());
        app.getBean(Remarks.class).add(person, "visit", visit.id().value(), NOTE);
        return this;
    }

    private PersonId person() {
        return app.getBean(People.class).onlyOne();
    }

    List<String> sites() {
        return app.getBean(Sites.class).all(person()).stream()
                .map(site -> site.label())
                .toList();
    }

    /** By the page, as a person does it; waits until everything is sealed. */
    void protect(String passphrase) throws IOException, InterruptedException {
        String address = "http://localhost:" + app.getEnvironment().getProperty("local.server.port");
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(URI.create(address + "/settings/protection"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("no token on the page");
        }
        String form = Map.of("passphrase", passphrase, "again", passphrase, "_csrf", token.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        browser.send(
                HttpRequest.newBuilder(URI.create(address + "/settings/protection"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        Jobs jobs = app.getBean(Jobs.class);
        while (jobs.pending("reseal-record").contains(person().toString())) {
            Thread.sleep(50);
        }
    }

    static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        app.close();
    }
}
