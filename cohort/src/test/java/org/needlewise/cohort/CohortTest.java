package org.needlewise.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.cohort.archive.StudyFileWriter;
import org.needlewise.cohort.measuring.Measuring;

/** Archives in, tables and a report out; one folder of results for all, in order, as a registry grows. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CohortTest {
    @TempDir
    private static Path folder = Path.of("");

    private static Cohort.Result run(String engine) throws IOException {
        Cohort.Settings settings = new Cohort.Settings(
                List.of(in().toUri().toString()), out().toUri().toString(), 2, new Measuring.Batches(3, 1));
        return new Cohort(TestSpark.session(), settings, engine)
                .run((visits, of) -> assertThat(visits).isLessThanOrEqualTo(of));
    }

    private static Path in() {
        return folder.resolve("in");
    }

    private static Path out() {
        return folder.resolve("out");
    }

    private static Dataset<Row> measurements() {
        return TestSpark.session()
                .read()
                .parquet(out().resolve("measurements").toUri().toString());
    }

    @Test
    @Order(1)
    void measuresEveryPhotographAndNamesWhatIsDamaged() throws IOException {
        Files.createDirectories(in().resolve("clinic"));
        Path whole = TestStudies.write(in().resolve("clinic"), 1);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(in().resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        Files.write(in().resolve("no-zip.zip"), new byte[] {1, 2, 3});
        Map<String, byte[]> damaged = new HashMap<>(TestStudies.photos());
        damaged.put("photos/s1-v2-p1.jpg", Arrays.copyOf(TestStudies.after(), 5000));
        StudyFileWriter.write(in().resolve("damaged-photo.zip"), TestStudies.record(2), damaged);

        Cohort.Result result = run("1");

        assertThat(result.measuredVisits()).isEqualTo(4);
        assertThat(result.flow().refusedArchives()).containsExactly(Map.entry("NW-STUDY-001", 2));
        assertThat(result.flow().people()).isEqualTo(2);
        assertThat(result.flow().refusedPhotographs()).containsExactly(Map.entry("NW-STUDY-006", 1));
        assertThat(measurements().filter("photo <> 'visit' and accepted").count())
                .isEqualTo(3);
        assertThat(measurements()
                        .filter("accepted and photo <> 'visit' and size(figures) < 9")
                        .count())
                .isZero();
    }

    @Test
    @Order(2)
    void writesTablesAndAReport() throws IOException {
        assertThat(out().resolve("archives/_SUCCESS")).exists();
        assertThat(out().resolve("verdicts/_SUCCESS")).exists();
        assertThat(Files.readString(out().resolve("flow.csv"))).contains("photographs,NW-STUDY-006,1");
        assertThat(Files.readString(out().resolve("report.html")))
                .contains("Photographs: 4", "NW-STUDY-001: 2")
                .doesNotContain("http:", "https:", TestStudies.participant(1));
    }

    @Test
    @Order(3)
    void measuresOnlyWhatIsNew() throws IOException {
        TestStudies.write(in(), 3);
        // The visit with the damaged photograph is tried again, its companion is not.
        assertThat(run("1").measuredVisits()).isEqualTo(2 + 1);
        assertThat(measurements()
                        .filter("participant = '" + TestStudies.participant(1) + "'")
                        .select("run")
                        .distinct()
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void countsAPersonOnceWhoComesTwice() throws IOException {
        TestStudies.write(Files.createDirectories(in().resolve("again")), 3);
        Cohort.Result result = run("1");
        assertThat(result.flow().people()).isEqualTo(3);
        assertThat(result.flow().refusedArchives()).containsEntry("NW-STUDY-005", 1);
    }

    @Test
    @Order(5)
    void measuresAllAnewWithANewEngineAndKeepsTheOldRows() throws IOException {
        long before = measurements().filter("engine = '1'").count();
        assertThat(run("2").measuredVisits()).isEqualTo(6);
        assertThat(measurements().filter("engine = '1'").count()).isEqualTo(before);
        assertThat(measurements().filter("engine = '2'").count()).isPositive();
    }

    @Test
    void saysThatAFolderIsNotThere() {
        Cohort.Settings settings = new Cohort.Settings(
                List.of(folder.resolve("nowhere").toUri().toString()),
                out().toString(),
                5,
                new Measuring.Batches(3, 1));
        assertThatThrownBy(() -> new Cohort(TestSpark.session(), settings).run((visits, of) -> {}))
                .isInstanceOf(FileNotFoundException.class);
    }
}
