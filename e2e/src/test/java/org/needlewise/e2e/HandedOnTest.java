package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.keeping.OpenedRecord;

/** What leaves the record: nothing by itself; report and archive when somebody asks, and both can be opened. */
@ExtendWith(Chromium.class)
class HandedOnTest {
    private static final String SITE = "Scar on the knee";

    @TempDir
    private Path folder;

    @Test
    void nothingIsSharedUntilSomebodyAsks(Browser browser) {
        try (Served served = Served.from(folder.resolve("data"))) {
            new Life(served).site(SITE, 12);
            try (Tab tab = Tab.first(browser, served, Visitor.ENGLISH_ON_THE_PHONE)) {
                tab.open("/report");
                tab.look("80-report");
                assertThat(tab.find("input[name=pictures]")).not().isChecked();
                tab.open("/plan");
                assertThat(tab.find("a[href*='/calendar/']")).hasCount(0);
                tab.open("/phone");
                assertThat(tab.find("svg.qr, img.qr")).hasCount(0);
            }
        }
    }

    @Test
    void theReportIsDownloadedAndOpened(Browser browser) throws IOException {
        try (Served served = Served.from(folder.resolve("data"))) {
            new Life(served).site(SITE, 12);
            try (Tab tab = Tab.first(browser, served, Visitor.ENGLISH_ON_THE_PHONE)) {
                tab.open("/report");
                Download download = tab.page().waitForDownload(() -> tab.press("report.pdf"));
                assertThat(download.suggestedFilename())
                        .startsWith("needlewise-")
                        .endsWith(".pdf");
                try (PDDocument document = Loader.loadPDF(download.path().toFile())) {
                    assertThat(new PDFTextStripper().getText(document)).contains(SITE, "not a medical device");
                }
            }
        }
    }

    @Test
    void theArchiveIsDownloadedOpenedAndPutBackElsewhere(Browser browser) throws IOException {
        Path other = folder.resolve("other");
        try (Served served = Served.from(folder.resolve("data"))) {
            new Life(served).site(SITE, 12);
            try (Tab tab = Tab.first(browser, served, Visitor.GERMAN_AT_THE_DESKTOP)) {
                tab.open("/settings/keeping");
                tab.look("81-keeping");
                Download download = tab.page().waitForDownload(() -> tab.press("keeping.out.do"));
                try (ZipFile zip = new ZipFile(download.path().toFile())) {
                    assertThat(zip.getEntry("manifest.json")).isNotNull();
                    assertThat(zip.getEntry("rows/site.jsonl")).isNotNull();
                }
                try (OpenedRecord record = OpenedRecord.toChange(new ServeSettings(0, other, false))) {
                    record.replacement().replaceBy(download.path(), false);
                }
            }
        }
        try (Served served = Served.from(other);
                Tab tab = Tab.first(browser, served, Visitor.GERMAN_AT_THE_DESKTOP)) {
            tab.open("/body");
            assertThat(tab.main()).containsText(SITE);
        }
    }
}
