package org.needlewise.app.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.app.web.Refused;
import org.needlewise.model.site.Outline.Polygon;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.RenderedScene;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.verdict.series.Measure;

/** From a file that somebody sends to the rows that a verdict is given from. */
class PhotoIntakeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    private static RenderedScene scene;
    private static PersonId person;

    @BeforeAll
    static void render() {
        scene = Phantom.render(SceneSpec.of(SceneKind.STRIAE_RUBRAE_LIGHT, 5)
                .withSize(1800, 1350)
                .withPhotos(1, 1));
        person = bean(People.class).onlyOne();
    }

    @Test
    void refusesWhatIsNoPictureAndKeepsNothing() {
        PhotoVisit visit = visit(site());
        Arrival arrival = add(visit, "notes.txt", "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(arrival)
                .isInstanceOfSatisfying(
                        Arrival.NotTaken.class,
                        not -> assertThat(not.reasons()).extracting(Why::code).containsExactly("NW-PHOTO-001"));
        assertThat(bean(Photos.class).ofVisit(person, visit.id())).isEmpty();
    }

    @Test
    void keepsTheSamePictureOnceInAVisit() {
        PhotoVisit visit = visit(site());
        assertThat(add(visit, "a.jpg", baseline())).isInstanceOf(Arrival.Kept.class);
        assertThat(add(visit, "b.jpg", baseline())).isInstanceOf(Arrival.Known.class);
        assertThat(bean(Photos.class).ofVisit(person, visit.id())).hasSize(1);
    }

    @Test
    void takesAPictureBackFromTheTrashWhenItIsSentAgain() {
        PhotoVisit visit = visit(site());
        SkinPhoto photo = taken(visit);
        bean(Photos.class).throwAway(person, photo.id());
        assertThat(bean(Photos.class).ofVisit(person, visit.id())).isEmpty();
        add(visit, "a.jpg", baseline());
        assertThat(bean(Photos.class).ofVisit(person, visit.id())).hasSize(1);
    }

    @Test
    void saysThatMeasuringFailedInsteadOfWaitingForEver() throws IOException {
        SiteId site = site();
        PhotoVisit visit = visit(site);
        SkinPhoto photo = taken(visit);
        bean(PhotoVault.class).delete(person.value(), photo.vaultKey());
        draw(photo);
        assertThatThrownBy(() -> bean(Measuring.class).measure(person, visit.id()))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(bean(Measuring.class).state(person, visit)).isEqualTo(Measuring.State.FAILED);
    }

    @Test
    void neverFindsThePicturesOfAnotherPerson() {
        SkinPhoto photo = taken(visit(site()));
        PersonId other = bean(People.class).create();
        assertThatThrownBy(() -> bean(Photos.class).get(other, photo.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bean(Visits.class).get(other, photo.visit())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bean(PhotoIntake.class).add(other, photo.visit(), "a.jpg", baseline()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void beginsOneVisitADay() {
        SiteId site = site();
        assertThat(visit(site)).isEqualTo(visit(site));
    }

    @Test
    void measuresOnceAndAgainTheSameAndShowsIt() throws Exception {
        SiteId site = site();
        PhotoVisit first = visit(site);
        SkinPhoto photo = taken(first);
        assertThat(photo.accepted()).isTrue();
        PhotoVisit later = bean(Visits.class).begin(person, site, DAY.plusDays(60));
        add(later, "a.jpg", scene.followup().get(0).jpeg());
        Measuring measuring = bean(Measuring.class);
        assertThat(measuring.state(person, later)).isEqualTo(Measuring.State.NO_OUTLINE);
        draw(photo);
        measuring.measure(person, first.id());
        measuring.measure(person, later.id());
        List<SiteReading> readings = bean(Measurements.class).readings(person, site);
        assertThat(readings)
                .extracting(SiteReading::measure)
                .contains(Measure.AREA.column(), Measure.CONTRAST.column(), Measure.STRAIN.column());
        assertThat(measuring.state(person, later)).isEqualTo(Measuring.State.DONE);
        measuring.run(later.id().toString());
        assertThat(bean(Measurements.class).readings(person, site)).isEqualTo(readings);
        assertThat(bean(Measurements.class).of(person, later.id()))
                .hasValueSatisfying(m -> assertThat(m.afterKey()).isPresent());
        everyPageOpens(site, later, photo);
        bean(Photos.class).throwAway(person, photo.id());
        assertThat(measuring.state(person, later)).isEqualTo(Measuring.State.NO_OUTLINE);
        measuring.measure(person, later.id());
        assertThat(bean(Measurements.class).readings(person, later.id())).isEmpty();
    }

    private static void everyPageOpens(SiteId site, PhotoVisit visit, SkinPhoto photo) throws Exception {
        for (String language : List.of("en", "de")) {
            for (String path : List.of(
                    "/photos",
                    "/photos/site/" + site,
                    "/photos/visit/" + visit.id(),
                    "/photos/visit/" + visit.id() + "/camera",
                    "/photos/outline/" + photo.id(),
                    "/progress",
                    "/progress/" + site)) {
                assertThat(page(path, language))
                        .as(path)
                        .contains("lang=\"" + language + "\"")
                        .contains("</html>");
            }
        }
        assertThat(page("/photos/visit/" + visit.id(), "de")).contains("95-%-Intervall");
    }

    private static String page(String path, String language) throws Exception {
        HttpResponse<String> answer = APP.get(path, language);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static void draw(SkinPhoto photo) {
        bean(Outlines.class)
                .save(
                        person,
                        photo.id(),
                        scene.lasso().polygons().stream().map(Polygon::points).toList(),
                        false);
    }

    private static byte[] baseline() {
        return scene.baseline().get(0).jpeg();
    }

    private static SkinPhoto taken(PhotoVisit visit) {
        return ((Arrival.Kept) add(visit, "a.jpg", baseline())).photo();
    }

    private static Arrival add(PhotoVisit visit, String name, byte[] file) {
        return bean(PhotoIntake.class).add(person, visit.id(), name, file);
    }

    private static PhotoVisit visit(SiteId site) {
        return bean(Visits.class).begin(person, site, DAY);
    }

    private static SiteId site() {
        return bean(Sites.class).add(person, TestLife.site("Thigh", "striae", 40));
    }

    private static <T> T bean(Class<T> type) {
        return APP.bean(type);
    }
}
