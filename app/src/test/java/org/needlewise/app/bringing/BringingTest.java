package org.needlewise.app.bringing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Measurements;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;

/** Photographs and numbers from before. */
class BringingTest {
    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @Test
    void readsTheDayFromNamesThatTellOne() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        for (String name : new String[] {
            "IMG_20260301_101500.jpg", "hip 2026-03-01.jpg", "PXL_20260301.jpg", "01.03.2026.jpg", "1.3.2026 hip.heic"
        }) {
            assertThat(NamedDay.of(name)).as(name).contains(day);
        }
        for (String name : new String[] {
            "IMG_4711.jpg", "20261301.jpg", "2026-02-30.jpg", "2026-03-01 to 2026-03-02.jpg", "12026030111.jpg", ""
        }) {
            assertThat(NamedDay.of(name)).as(name).isEmpty();
        }
    }

    @Test
    void asksForTheDayOfAPhotographThatTellsNone() throws Exception {
        PersonId person = APP.bean(People.class).create();
        SiteId site = APP.bean(Sites.class).add(person, TestLife.site("Hip", "striae", 20));
        OlderPhotographs older = APP.bean(OlderPhotographs.class);
        byte[] picture = picture();
        assertThat(older.bring(person, site, "IMG_4711.jpg", picture, Optional.empty()))
                .isInstanceOf(Brought.Undated.class);
        assertThat(APP.bean(Visits.class).ofSite(person, site)).isEmpty();
        LocalDate told = LocalDate.of(2025, 5, 4);
        assertThat(older.bring(person, site, "IMG_4711.jpg", picture, Optional.of(told)))
                .isEqualTo(new Brought.Taken("IMG_4711.jpg", told, false));
        assertThat(older.bring(person, site, "again.jpg", picture, Optional.of(told)))
                .isEqualTo(new Brought.Taken("again.jpg", told, true));
        assertThat(older.bring(person, site, "2099-01-01.jpg", picture, Optional.empty()))
                .isInstanceOf(Brought.Undated.class);
    }

    @Test
    void leavesNoEmptyVisitForWhatIsNoPhotograph() {
        PersonId person = APP.bean(People.class).create();
        SiteId site = APP.bean(Sites.class).add(person, TestLife.site("Hip", "striae", 20));
        assertThat(APP.bean(OlderPhotographs.class)
                        .bring(
                                person,
                                site,
                                "2025-05-04.txt",
                                "hello".getBytes(StandardCharsets.UTF_8),
                                Optional.empty()))
                .isInstanceOf(Brought.NotTaken.class);
        assertThat(APP.bean(Visits.class).ofSite(person, site)).isEmpty();
    }

    @Test
    void takesASeriesOnceHoweverOftenItIsSent() {
        PersonId person = APP.bean(People.class).create();
        SiteId site = APP.bean(Sites.class).add(person, TestLife.site("Left hip", "striae", 20));
        String head = "pair,site,role,visit_date,photo,measure,value,u\n";
        String csv =
                head + ",left hip,treated,2025-05-04,a,areaMm2,900,9\n,left hip,treated,2025-05-04,b,areaMm2,910,9\n"
                        + ",left hip,treated,2025-06-04,a,areaMm2,800,9\n,left hip,treated,soon,a,areaMm2,1,1\n";
        OlderSeries series = APP.bean(OlderSeries.class);
        for (int i = 0; i < 2; i++) {
            assertThat(series.take(person, csv)).isInstanceOfSatisfying(OlderSeries.Taken.Done.class, done -> {
                assertThat(done.numbers()).isEqualTo(2);
                assertThat(done.visits()).isEqualTo(2);
                assertThat(done.badLines()).containsExactly(5);
            });
            assertThat(APP.bean(Measurements.class).readings(person, site))
                    .extracting(reading -> reading.value())
                    .containsExactly(905.0, 800.0);
        }
        assertThat(series.take(person, csv.replace("left hip", "elsewhere")))
                .isEqualTo(new OlderSeries.Taken.UnknownSites(java.util.List.of("elsewhere")));
        assertThat(series.take(person, "a,b\n1,2\n")).isInstanceOf(OlderSeries.Taken.NoSeries.class);
    }

    @Test
    void pageOpensInBothLanguages() throws Exception {
        APP.bean(Sites.class).add(APP.bean(People.class).onlyOne(), TestLife.site("Hip", "striae", 20));
        assertThat(APP.get("/settings/bringing", "en").body()).contains("Bring along");
        assertThat(APP.get("/settings/bringing", "de").body()).contains("mitbringen");
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1024, 768, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }
}
