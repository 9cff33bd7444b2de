package org.needlewise.app.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.Browser;
import org.needlewise.app.FullLife;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;

/** Somebody reads every byte of the data folder of a protected record, as it was filled before and goes on after. */
class StrangerReadsTheDiskTest {
    /** Shorter pieces of base64 come about by chance. */
    private static final int LONG_ENOUGH = 8;

    private static final String PASSPHRASE = "quiet rivers run far";
    private static final List<byte[]> PICTURES =
            List.of(HexFormat.of().parseHex("ffd8ff"), "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1));
    private static final List<String> ANSWERS =
            List.of("striae-albae", "abdomen", "S-DIABETES", "needleLengthMm", "countsAs", "JFIF", "Exif");

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @Test
    void findsNoPictureNoWordAndNoAnswer() throws Exception {
        PersonId person = APP.bean(People.class).onlyOne();
        FullLife.fill(APP, person);
        Browser mine = APP.browser();
        mine.get("/settings/keeping");
        mine.post("/settings/keeping/backup", Map.of());
        await().atMost(Duration.ofMinutes(1)).until(() -> zips() == 1);
        // The database may write its last pages a moment later.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            String open = String.join("; ", found());
            assertThat(FullLife.SECRETS)
                    .as("what lies open is found by this way of looking")
                    .allMatch(open::contains);
            assertThat(open).contains("is a picture");
        });
        mine.get("/settings/protection");
        mine.post("/settings/protection", Map.of("passphrase", PASSPHRASE, "again", PASSPHRASE));
        Protections protections = APP.bean(Protections.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> protections.of(person.value()) == Protection.ON);
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        !APP.bean(Jobs.class).pending("forget-readable-copies").isEmpty() || zips() > 0);
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        APP.bean(Jobs.class).pending("forget-readable-copies").isEmpty());
        assertThat(zips())
                .as("an encrypted backup in place of the readable one")
                .isEqualTo(1);
        FullLife.fill(APP, person);
        for (String page : List.of("/", "/body", "/plan", "/photos", "/progress", "/costs", "/plan/calendar.ics")) {
            assertThat(mine.get(page).statusCode()).as(page).isIn(200, 404);
        }
        assertThat(mine.get("/body").body()).contains("Quagga hip");
        assertThat(found()).isEmpty();
        mine.post("/lock", Map.of());
        assertThat(found()).isEmpty();
    }

    private static long zips() throws IOException {
        Path folder = APP.folder().resolve("backups");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".zip")).count();
        }
    }

    private static List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(APP.folder())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = APP.folder().relativize(file).toString();
            look(name, Files.readAllBytes(file), found);
            if (name.endsWith(".zip")) {
                lookInto(name, file, found);
            }
        }
        return found;
    }

    private static void lookInto(String name, Path file, List<String> found) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                look(name + "!" + entry.getName(), zip.getInputStream(entry).readAllBytes(), found);
            }
        }
    }

    private static void look(String name, byte[] bytes, List<String> found) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String wide = new String(bytes, StandardCharsets.UTF_16LE) + new String(bytes, StandardCharsets.UTF_16BE);
        Stream.concat(FullLife.SECRETS.stream(), ANSWERS.stream())
                .filter(secret -> text.contains(secret)
                        || wide.contains(secret)
                        || base64(secret).stream().anyMatch(text::contains))
                .forEach(secret -> found.add(name + " holds " + secret));
        if (PICTURES.stream().anyMatch(magic -> startsWith(bytes, magic))) {
            found.add(name + " is a picture");
        }
    }

    /** What base64 surely shows of a secret, wherever in a group of three bytes it begins. */
    private static List<String> base64(String secret) {
        return IntStream.range(0, 3)
                .mapToObj(before -> {
                    byte[] bytes = ("#".repeat(before) + secret).getBytes(StandardCharsets.UTF_8);
                    String whole = Base64.getEncoder().encodeToString(bytes);
                    return whole.substring(before == 0 ? 0 : 4, bytes.length / 3 * 4);
                })
                .filter(shown -> shown.length() >= LONG_ENOUGH)
                .toList();
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
