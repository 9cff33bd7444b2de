package org.needlewise.cohort.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.study.StudyRecord;

/** The file that docs/examples shows is what both sides read and write. */
class StudyJsonTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "study.json");

    private static String example() throws IOException {
        return Files.readString(EXAMPLE);
    }

    @Test
    void readsTheExampleAndWritesTheSame() throws IOException {
        Outcome<StudyRecord> outcome = StudyJson.read(example().getBytes(UTF_8));
        assertThat(outcome).isInstanceOf(Outcome.Measured.class);
        StudyRecord study = ((Outcome.Measured<StudyRecord>) outcome).value();
        assertThat(StudyJson.write(study))
                .isEqualTo(example().replaceAll("\\s*\\n\\s*", "").strip());
    }

    @ParameterizedTest
    @CsvSource({
        "\"given\":true, \"given\":false, NW-STUDY-003",
        "\"formatVersion\":1, \"formatVersion\":2, NW-STUDY-002",
        "needlewise-study, something-else, NW-STUDY-001",
        "\"control\":\"s2\", \"control\":\"s9\", NW-STUDY-004",
        "\"day\":0, \"day\":3, NW-STUDY-004",
        "\"id\":\"s1\", \"id\":\"Left hip\", NW-STUDY-004",
        "\"participant\":\", \"participant\":\"x, NW-STUDY-004",
        "\"sites\":[, \"sits\":[, NW-STUDY-004",
    })
    void refusesWhatDoesNotHold(String found, String instead, String code) throws IOException {
        String text = example().replaceAll("\\s*\\n\\s*", "");
        assertThat(text).contains(found);
        Outcome<StudyRecord> outcome =
                StudyJson.read(text.replace(found, instead).getBytes(UTF_8));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<StudyRecord>) outcome)
                        .refusals()
                        .get(0)
                        .code()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(StudyJson.read("{".getBytes(UTF_8))).isInstanceOf(Outcome.Refused.class);
    }
}
