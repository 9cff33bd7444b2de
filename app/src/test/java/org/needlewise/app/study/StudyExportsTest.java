package org.needlewise.app.study;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.FullLife;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Refused;
import org.needlewise.model.study.StudyRecord;
import org.needlewise.model.study.StudyVisit;
import tools.jackson.databind.json.JsonMapper;

/** What a study gets, and what it does not. */
class StudyExportsTest {
    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    /** Kept on purpose: the engine tells photographs of one camera by it. */
    private static final String CAMERA = "OkapiCam";

    private static PersonId person;

    @BeforeAll
    static void live() throws IOException, InterruptedException {
        assertThat(APP.get("/study", "en").body()).contains("There is nothing a study could use yet");
        person = APP.bean(People.class).onlyOne();
        FullLife.fill(APP, person);
    }

    @Test
    void holdsPhotographsSessionsAndDaysFromTheFirst() throws IOException {
        Map<String, byte[]> parts = parts("A study");
        StudyRecord study = study(parts);
        assertThat(study.consent().given()).isTrue();
        assertThat(study.sessions()).isNotEmpty();
        assertThat(study.sessions().get(0).day()).isZero();
        assertThat(study.sessions().get(0).zones().get(0).holesPerCm2()).isPositive();
        assertThat(study.checkIns()).isNotEmpty();
        List<StudyVisit.Photograph> photographs = study.photographs().toList();
        assertThat(photographs).isNotEmpty();
        for (StudyVisit.Photograph photograph : photographs) {
            byte[] content = Objects.requireNonNull(parts.get(photograph.file()));
            assertThat(java.util.HexFormat.of().formatHex(StudyZip.sha256(content)))
                    .isEqualTo(photograph.sha256());
        }
    }

    @Test
    void tellsNoNameNoNoteNoDateNoIdOfTheRecord() throws IOException {
        Map<String, byte[]> parts = parts("A study");
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String text = part.getKey() + new String(part.getValue(), ISO_8859_1) + new String(part.getValue(), UTF_8);
            assertThat(FullLife.SECRETS.stream().filter(secret -> !secret.equals(CAMERA)))
                    .noneMatch(text::contains);
            assertThat(text).doesNotContain(person.toString(), person.value().toString(), "abdomen");
            assertThat(sites()).noneMatch(site -> text.contains(site.id().toString()));
            assertThat(text).doesNotContainPattern("(19|20)\\d\\d[-:][01]\\d[-:][0-3]\\d");
        }
    }

    @Test
    void givesTheSamePersonTheSameNumberWithinAStudyAndAnotherInAnother() throws IOException {
        String first = study(parts("A study")).participant();
        assertThat(study(parts(" a STUDY ")).participant()).isEqualTo(first);
        assertThat(study(parts("Another")).participant()).isNotEqualTo(first);
    }

    @Test
    void writesTheFormatThatTheCohortReads() throws IOException {
        String example = Files.readString(Path.of("..", "docs", "examples", "study.json"));
        JsonMapper json = JsonMapper.builder().build();
        StudyRecord study = json.readValue(example, StudyRecord.class);
        assertThat(json.writeValueAsString(study))
                .isEqualTo(example.replaceAll("\\s*\\n\\s*", "").strip());
    }

    @Test
    void refusesWithoutASessionOnTheChosenSites() {
        StudyExports exports = APP.bean(StudyExports.class);
        assertThatThrownBy(() -> exports.prepare(person, "A study", List.of())).isInstanceOf(Refused.class);
    }

    @Test
    void asksForConsentInBothLanguages() throws IOException, InterruptedException {
        assertThat(APP.get("/study", "en").body()).contains("I agree that this study", "name=\"agreed\"");
        assertThat(APP.get("/study", "de").body()).contains("Ich stimme zu", "keine Datumsangaben");
        assertThat(APP.get("/report", "de").body()).contains("An einer Studie teilnehmen");
    }

    private static List<BodySite> sites() {
        return APP.bean(Sites.class).all(person);
    }

    private static Map<String, byte[]> parts(String study) throws IOException {
        StudyExports exports = APP.bean(StudyExports.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(exports.prepare(person, study, sites()), out);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static StudyRecord study(Map<String, byte[]> parts) {
        return JsonMapper.builder()
                .build()
                .readValue(Objects.requireNonNull(parts.get("study.json")), StudyRecord.class);
    }
}
