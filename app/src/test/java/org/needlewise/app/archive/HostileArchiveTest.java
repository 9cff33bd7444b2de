package org.needlewise.app.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.archive.ArchiveException.Fault;
import org.needlewise.app.archive.Manifest.Entry;
import org.needlewise.app.archive.Manifest.Scope;
import org.needlewise.app.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Archives that somebody tampered with, and archives of chance: refused, and nothing is changed. */
class HostileArchiveTest {
    private static final int FLIPS = 60;

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @TempDir
    static Path folder;

    private static Path honest;
    private static Manifest before;
    private static PersonId person;

    @BeforeAll
    static void fill() throws Exception {
        person = FilledRecord.in(APP, 3);
        honest = folder.resolve("honest.zip");
        before = APP.bean(Archives.class).person(honest, person);
    }

    @Test
    void refusesWhatIsNoArchive() throws Exception {
        refused(Fault.INCOMPLETE, write("hello".getBytes(UTF_8)));
        refused(Fault.INCOMPLETE, write(new byte[0]));
        refused(Fault.NOT_OURS, zip(Map.of("holiday.jpg", "beach".getBytes(UTF_8))));
        refused(Fault.NOT_OURS, zip(Map.of(Manifest.NAME, "{}".getBytes(UTF_8))));
        refused(Fault.NOT_OURS, zip(Map.of(Manifest.NAME, "[1".getBytes(UTF_8))));
    }

    @Test
    void refusesATruncatedArchiveWhereverItEnds() throws Exception {
        byte[] all = Files.readAllBytes(honest);
        for (int share = 1; share < 20; share++) {
            refused(Fault.INCOMPLETE, write(java.util.Arrays.copyOf(all, all.length * share / 20)));
        }
    }

    @Test
    void refusesNamesThatLeadElsewhere() throws Exception {
        for (String name : List.of(
                "../evil.jpg",
                "vault/" + person + "/../../evil.jpg",
                "vault/" + person + "/ab/..",
                "vault/../" + person + "/a.jpg",
                "vault/" + person + "//a.jpg",
                "vault/" + person + "/a\\..\\b.jpg",
                "/etc/passwd",
                "rows/photo.jsonl/../../x",
                "rows/../rows/photo.jsonl",
                "rows/PHOTO.jsonl")) {
            Map<String, byte[]> content = content();
            content.put(name, "x".getBytes(UTF_8));
            refused(Fault.STRANGE_NAME, repacked(content, before.schema(), person));
        }
    }

    @Test
    void refusesWhatTheManifestDoesNotName() throws Exception {
        Map<String, byte[]> content = content();
        Manifest honestManifest = manifest(content, before.schema(), person);
        content.put("vault/" + person + "/ab/more.jpg", "x".getBytes(UTF_8));
        refused(Fault.STRANGE_NAME, zip(with(content, honestManifest)));
        content.keySet().removeIf(name -> name.startsWith("vault/"));
        refused(Fault.CHANGED, zip(with(content, honestManifest)));
    }

    @Test
    void refusesAChangedPart() throws Exception {
        Map<String, byte[]> content = content();
        Manifest honestManifest = manifest(content, before.schema(), person);
        String picture = content.keySet().stream()
                .filter(name -> name.startsWith("vault/"))
                .findFirst()
                .orElseThrow();
        Objects.requireNonNull(content.get(picture))[100] ^= 1;
        refused(Fault.CHANGED, zip(with(content, honestManifest)));
    }

    @Test
    void refusesABomb() throws Exception {
        Map<String, byte[]> content = content();
        content.put("rows/remark.jsonl", " ".repeat(40 << 20).getBytes(UTF_8));
        refused(Fault.TOO_LARGE, repacked(content, before.schema(), person));
    }

    @Test
    void refusesRowsThatContradictEachOther() throws Exception {
        Map<String, byte[]> lost = content();
        lost.put("rows/site.jsonl", new byte[0]);
        refused(Fault.BAD_ROWS, repacked(lost, before.schema(), person));
        Map<String, byte[]> broken = content();
        broken.put("rows/site.jsonl", "{\"id\":\"1; drop table person\"}\n".getBytes(UTF_8));
        refused(Fault.BAD_ROWS, repacked(broken, before.schema(), person));
        Map<String, byte[]> list = content();
        list.put("rows/site.jsonl", "[1]\n".getBytes(UTF_8));
        refused(Fault.BAD_ROWS, repacked(list, before.schema(), person));
        Map<String, byte[]> unknown = content();
        unknown.put("rows/flyway_schema_history.jsonl", "{}\n".getBytes(UTF_8));
        refused(Fault.BAD_ROWS, repacked(unknown, before.schema(), person));
    }

    @Test
    void refusesRowsAndPicturesOfSomebodyElse() throws Exception {
        PersonId other = new PersonId(UUID.randomUUID());
        refused(Fault.BAD_ROWS, repacked(content(), before.schema(), other));
        Map<String, byte[]> content = content();
        content.put("vault/" + other + "/ab/more.jpg", "x".getBytes(UTF_8));
        refused(Fault.BAD_ROWS, repacked(content, before.schema(), person));
    }

    @Test
    void refusesAnArchiveOfALaterVersion() throws Exception {
        refused(Fault.NEWER, repacked(content(), "9000", person));
    }

    @Test
    void takesAChangedByteOnlyWhereItMeansNothing() throws Exception {
        byte[] all = Files.readAllBytes(honest);
        Random random = new Random(11);
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = all.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = write(flipped);
            try (CheckedArchive archive = APP.bean(Archives.class).open(file)) {
                assertThat(archive.manifest().entries()).isEqualTo(before.entries());
            } catch (ArchiveException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static void refused(Fault fault, Path file) throws Exception {
        assertThatThrownBy(() -> APP.bean(Replacement.class).replaceBy(file, true))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.fault()).isEqualTo(fault));
        assertThat(APP.bean(Archives.class)
                        .person(folder.resolve("after.zip"), person)
                        .entries())
                .isEqualTo(before.entries());
    }

    private static Map<String, byte[]> content() throws Exception {
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(honest.toFile())) {
            for (Entry entry : before.entries()) {
                content.put(
                        entry.name(),
                        zip.getInputStream(zip.getEntry(entry.name())).readAllBytes());
            }
        }
        return content;
    }

    private static Path repacked(Map<String, byte[]> content, String schema, PersonId owner) throws Exception {
        return zip(with(content, manifest(content, schema, owner)));
    }

    private static Manifest manifest(Map<String, byte[]> content, String schema, PersonId owner) throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : content.entrySet()) {
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue()));
            entries.add(new Entry(file.getKey(), file.getValue().length, sum));
        }
        return new Manifest(
                Manifest.FORMAT,
                Manifest.FORMAT_VERSION,
                schema,
                "test",
                "2026-01-01T00:00:00Z",
                Scope.PERSON,
                List.of(owner.value()),
                entries,
                List.of());
    }

    private static Map<String, byte[]> with(Map<String, byte[]> content, Manifest manifest) {
        Map<String, byte[]> all = new LinkedHashMap<>(content);
        all.put(Manifest.NAME, JsonMapper.shared().writeValueAsBytes(manifest));
        return all;
    }

    private static Path zip(Map<String, byte[]> content) throws Exception {
        Path file = Files.createTempFile(folder, "archive", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Path write(byte[] bytes) throws Exception {
        return Files.write(Files.createTempFile(folder, "archive", ".zip"), bytes);
    }
}
