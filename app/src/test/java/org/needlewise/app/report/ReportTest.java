package org.needlewise.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.progress.SitesProgress;
import org.needlewise.app.progress.Trial;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.verdict.SelfTrial;
import org.needlewise.verdict.TrialDates;
import org.needlewise.verdict.series.DatedSeries;
import org.needlewise.verdict.series.TrialsCsv;

/** From the record to what is handed on. */
class ReportTest {
    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    private static ReportedLife life;
    private static PersonId person;

    @BeforeAll
    static void live() throws IOException, InterruptedException {
        assertThat(APP.get("/report", "en").body()).contains("There is nothing to hand on yet");
        HttpResponse<String> nothing = APP.get("/report/clinician.pdf", "en");
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("There is nothing to report yet");
        PersonId model = TestLife.somebody(APP);
        Profile profile = APP.bean(People.class).get(model).profile();
        person = APP.bean(People.class).onlyOne();
        APP.bean(People.class).save(person, profile, 0);
        life = ReportedLife.fill(APP, person);
    }

    @Test
    void tellsTheClinicianSiteNumbersWithIntervalAndTheVerdict() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(true, Locale.ENGLISH))) {
            String text = text(document);
            assertThat(text)
                    .contains(ReportedLife.LABEL, "improved", "95 % interval", "\u00b1 9", "untreated side")
                    .contains("0.30 mm", "8 of 8", "3/10", "not a medical device", "Page 1 of")
                    .contains("e7", "Warning signs", "Smallest detectable")
                    .doesNotContain("NaN", "??", "Optional", "&lt;");
            assertThat(pictures(document)).isPositive();
        }
    }

    @Test
    void speaksGermanWithDecimalComma() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(false, Locale.GERMAN))) {
            String text = text(document);
            assertThat(text)
                    .contains("besser geworden", "95-%-Intervall", "0,30 mm", "kein Medizinprodukt", "Seite 1 von")
                    .doesNotContain("NaN", "??");
            assertThat(pictures(document)).isZero();
        }
    }

    @Test
    void givesTheSameBytesTwice() throws IOException {
        assertThat(pdf(true, Locale.ENGLISH)).isEqualTo(pdf(true, Locale.ENGLISH));
    }

    @Test
    void measurementsLeadTheVerdictToTheAnswerOfThePage() throws Exception {
        String csv = APP.get("/report/measurements.csv?" + life.query(), "en").body();
        Trial trial = APP.bean(SitesProgress.class)
                .of(person, scope(false).sites(), Locale.ENGLISH)
                .get(0)
                .trial();
        DatedSeries read = TrialsCsv.read(csv).get(0);
        assertThat(read.series().problems()).isEmpty();
        assertThat(read.firstSession()).hasValue(trial.dates().orElseThrow().firstSession());
        TrialDates dates = new TrialDates(
                read.firstSession().orElseThrow(), read.lastSession().orElseThrow(), ReportedLife.TODAY);
        assertThat(new SelfTrial(dates).judge(read.series())).isEqualTo(trial.answers());
    }

    @Test
    void listsSessionsWithUnitsInTheirColumns() throws Exception {
        String csv = APP.get("/report/sessions.csv?" + life.query(), "de").body();
        assertThat(csv.lines()).hasSize(3).first().asString().contains("needle_mm", "area_cm2");
        assertThat(csv).contains(",0.3,40.0,8,8,100,3,yes").contains(ReportedLife.LABEL);
    }

    @Test
    void neverReportsTheSiteOfAnotherPerson() throws Exception {
        SiteId strange =
                APP.bean(Sites.class).add(TestLife.somebody(APP), TestLife.site("Somebody's", "striae-albae", 20));
        for (String file : new String[] {"clinician.pdf", "measurements.csv", "sessions.csv", "fhir.json"}) {
            HttpResponse<String> answer = APP.get("/report/" + file + "?" + life.query() + "&site=" + strange, "en");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(APP.get("/report/" + file + "?site=" + UUID.randomUUID(), "en")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(APP.get("/report/" + file, "en").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void leavesNothingBehindInTheBrowser() throws Exception {
        HttpResponse<String> answer = APP.get("/report/clinician.pdf?" + life.query(), "en");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("attachment"));
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    /** With single blanks, wherever lines were broken. */
    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static byte[] pdf(boolean pictures, Locale locale) {
        return APP.bean(ClinicianPdf.class).of(APP.bean(Reports.class).of(person, scope(pictures), locale), locale);
    }

    private static Scope scope(boolean pictures) {
        return new Scope(APP.bean(Sites.class).all(person), pictures);
    }

    private static long pictures(PDDocument document) throws IOException {
        long found = 0;
        for (var page : document.getPages()) {
            for (var name : page.getResources().getXObjectNames()) {
                found += page.getResources().getXObject(name) instanceof PDImageXObject ? 1 : 0;
            }
        }
        return found;
    }
}
