package org.needlewise.app.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.Browser;
import org.needlewise.app.FullLife;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.remarks.Remarks;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;

/** Files, names and words of somebody who means harm, sent as a browser sends them. */
class HostileUploadTest {
    private static final String SCRIPT = "<script>alert('numbat')</script>";
    private static final String ESCAPED = "&lt;script&gt;alert";
    private static final int FIRST_OWN_FAULT = 500;

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    private static PersonId person;
    private static SiteId site;
    private static PhotoVisit visit;
    private static Browser browser;

    @BeforeAll
    static void begin() throws Exception {
        person = APP.bean(People.class).onlyOne();
        site = APP.bean(Sites.class).add(person, TestLife.site(SCRIPT, "striae-albae", 20));
        visit = APP.bean(Visits.class).begin(person, site, LocalDate.now());
        APP.bean(Remarks.class).add(person, "visit", visit.id().value(), SCRIPT);
        browser = APP.browser();
        browser.get("/photos/visit/" + visit.id());
    }

    @Test
    void namesThatLeadElsewhereStayWords() throws Exception {
        for (String name : List.of(
                "../../../evil.jpg",
                "..\\..\\evil.jpg",
                "/etc/cron.d/evil",
                "C:\\evil.jpg",
                "evil.jpg%00.html",
                "x".repeat(3000) + ".jpg",
                "evil.jpg;.jsp",
                "vault")) {
            assertThat(send(name, FullLife.jpeg()).statusCode()).as(name).isLessThan(FIRST_OWN_FAULT);
        }
        assertThat(files(APP.folder())).noneMatch(file -> file.contains("evil"));
        assertThat(APP.folder().resolveSibling("evil.jpg")).doesNotExist();
        assertThat(vaultFiles()).allMatch(file -> file.matches("[0-9a-f-]{36}/[0-9a-f]{2}/[0-9a-f]{32}\\.[a-z]{1,5}"));
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefusedAndNotKept() throws Exception {
        Set<String> before = vaultFiles();
        Map<String, byte[]> files = Map.of(
                "page.jpg", ("<html>" + SCRIPT).getBytes(UTF_8),
                "drawing.svg", ("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>").getBytes(UTF_8),
                "both.gif", ("GIF89a/*" + SCRIPT + "*/").getBytes(UTF_8),
                "paper.jpg", "%PDF-1.7\n1 0 obj<</S/JavaScript>>".getBytes(ISO_8859_1),
                "archive.jpg", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0},
                "bomb.png", png(60_000, 60_000),
                "wide.jpg", resized(FullLife.jpeg(), 65_500, 65_500),
                "none.jpg", resized(FullLife.jpeg(), 0, 0),
                "cut.jpg", java.util.Arrays.copyOf(FullLife.jpeg(), 100));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(send(file.getKey(), file.getValue()).statusCode())
                    .as(file.getKey())
                    .isLessThan(FIRST_OWN_FAULT);
        }
        assertThat(vaultFiles()).isEqualTo(before);
        assertThat(log()).doesNotContain("numbat").doesNotContain("OutOfMemory");
    }

    @Test
    void aPictureThatIsAlsoAPageIsServedAsAPictureOnly() throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(FullLife.jpeg());
        both.write(("<html><body>" + SCRIPT + "</body></html>").getBytes(UTF_8));
        send("both.html", both.toByteArray());
        List<SkinPhoto> kept = APP.bean(Photos.class).ofVisit(person, visit.id());
        for (SkinPhoto photo : kept) {
            HttpResponse<String> answer = browser.get("/photos/picture/" + photo.id() + "/original");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("image/"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    @Test
    void scriptsInNamesAndNotesAreWords() throws Exception {
        List<String> seen = new ArrayList<>();
        for (String page : List.of(
                "/body",
                "/body/sites/" + site,
                "/photos",
                "/photos/site/" + site,
                "/photos/visit/" + visit.id(),
                "/progress",
                "/progress/" + site,
                "/report",
                "/")) {
            String body = browser.get(page).body();
            assertThat(body).as(page).doesNotContain(SCRIPT);
            if (body.contains(ESCAPED)) {
                seen.add(page);
            }
        }
        assertThat(seen).contains("/body", "/photos/visit/" + visit.id(), "/report");
    }

    @Test
    void aForgedCalendarAddressTellsNothing() throws Exception {
        for (String token : List.of("A".repeat(43), "a".repeat(42) + "_", "../../settings", "%2e%2e", "'or'1'='1")) {
            HttpResponse<String> answer = APP.get("/calendar/" + token.replace("'", "%27") + ".ics", "en");
            assertThat(answer.statusCode()).as(token).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("BEGIN:VCALENDAR").doesNotContain("Exception");
        }
    }

    private static HttpResponse<String> send(String name, byte[] file) throws Exception {
        return browser.upload("/photos/visit/" + visit.id() + "/photos", name, file);
    }

    private static String log() throws IOException {
        return Files.readString(APP.folder().resolve("logs").resolve("needlewise.log"));
    }

    private static Set<String> vaultFiles() throws IOException {
        return files(APP.folder().resolve("vault"));
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, 5)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        }
    }

    /** A picture's head that promises far more than the file holds. */
    private static byte[] png(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(ISO_8859_1))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }

    /** The same picture whose head says other sizes. */
    private static byte[] resized(byte[] jpeg, int width, int height) {
        byte[] changed = jpeg.clone();
        for (int i = 0; i + 8 < changed.length; i++) {
            if ((changed[i] & 0xff) == 0xff && (changed[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(changed)
                        .position(i + 5)
                        .putShort((short) height)
                        .putShort((short) width);
                return changed;
            }
        }
        throw new IllegalStateException("no head found");
    }
}
