package org.needlewise.app.faults;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.needlewise.app.costs.Expenses;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Arrival;
import org.needlewise.app.photos.Measurements;
import org.needlewise.app.photos.Outlines;
import org.needlewise.app.photos.PhotoId;
import org.needlewise.app.photos.PhotoIntake;
import org.needlewise.app.photos.PhotoVisit;
import org.needlewise.app.photos.Photos;
import org.needlewise.app.photos.SkinPhoto;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.sites.MapOutline;
import org.needlewise.app.sites.SiteDraft;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.model.site.Outline.Polygon;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.RenderedScene;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.springframework.context.ApplicationContext;

/** What a person does in these tests, and what must still be there afterwards. */
final class Life {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private final ApplicationContext app;
    private final PersonId person;

    Life(ApplicationContext app) {
        this(app, app.getBean(People.class).onlyOne());
    }

    Life(ApplicationContext app, PersonId person) {
        this.app = app;
        this.person = person;
    }

    PersonId person() {
        return person;
    }

    SiteId site(String label) {
        return app.getBean(Sites.class).all(person).stream()
                .filter(site -> site.label().equals(label))
                .findFirst()
                .map(site -> site.id())
                .orElseGet(() -> app.getBean(Sites.class).add(person, draft(label)));
    }

    private static SiteDraft draft(String label) {
        MapOutline outline = new MapOutline(
                MapOutline.View.FRONT,
                List.of(new MapOutline.Point(40, 80), new MapOutline.Point(45, 80), new MapOutline.Point(45, 90)));
        return new SiteDraft(
                label, "abdomen", outline, "striae", java.util.Optional.empty(), java.util.Optional.of(20.0));
    }

    /** @return what tells the photograph again: its id and the sum of its file */
    String upload(SiteId site, byte[] jpeg) {
        PhotoVisit visit = app.getBean(Visits.class).begin(person, site, FIRST);
        Arrival arrival = app.getBean(PhotoIntake.class).add(person, visit.id(), "a.jpg", jpeg);
        if (arrival instanceof Arrival.Kept kept) {
            return kept.photo().id() + " " + kept.photo().sha256();
        }
        throw new IllegalStateException("not kept: " + arrival);
    }

    boolean has(String photo) throws IOException {
        String[] words = photo.split(" ");
        SkinPhoto kept = app.getBean(Photos.class).get(person, new PhotoId(java.util.UUID.fromString(words[0])));
        try (InputStream in = app.getBean(PhotoVault.class).open(person.value(), kept.vaultKey())) {
            return sum(in.readAllBytes()).equals(words[1]);
        }
    }

    String spend(int cents) {
        return app.getBean(Expenses.class)
                .add(person, FIRST, Expenses.HOME, "care", cents, "EUR", "")
                .toString();
    }

    boolean hasSpent(String id) {
        return app.getBean(Expenses.class).all(person).stream()
                .anyMatch(expense -> expense.id().toString().equals(id));
    }

    /** A baseline and a later visit, drawn and ready to be measured. */
    SiteId measurable() {
        RenderedScene scene = Phantom.render(SceneSpec.of(SceneKind.STRIAE_RUBRAE_LIGHT, 5)
                .withSize(1600, 1200)
                .withPhotos(1, 1));
        SiteId site = site("Measured");
        PhotoVisit first = app.getBean(Visits.class).begin(person, site, FIRST);
        PhotoVisit later = app.getBean(Visits.class).begin(person, site, FIRST.plusDays(60));
        PhotoIntake intake = app.getBean(PhotoIntake.class);
        Arrival.Kept baseline = (Arrival.Kept) intake.addToMeasureLater(
                person, first.id(), "a.jpg", scene.baseline().get(0).jpeg());
        intake.addToMeasureLater(
                person, later.id(), "b.jpg", scene.followup().get(0).jpeg());
        app.getBean(Outlines.class)
                .save(
                        person,
                        baseline.photo().id(),
                        scene.lasso().polygons().stream().map(Polygon::points).toList(),
                        false);
        return site;
    }

    /** All readings of a site as one text, the same for the same results. */
    String readings(SiteId site) {
        return app.getBean(Measurements.class).readings(person, site).stream()
                .map(reading -> reading.on() + reading.measure() + reading.value() + "±" + reading.u())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
