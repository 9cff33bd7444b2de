package org.needlewise.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.cohort.measuring.Measuring;

/** A worker lost in the middle of the job loses nothing. */
class ClusterTest {
    private static final int PEOPLE = 3;
    private static final long PATIENCE_MINUTES = 20;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void losesNothingWhenAWorkerDies() throws IOException, InterruptedException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int person = 1; person <= PEOPLE; person++) {
            TestStudies.write(in, person);
        }
        Path out = folder.resolve("out");
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
            Process job = cluster.submit(
                    "job", in.toUri().toString(), "--out", out.toUri().toString(), "--batch", "2");
            awaitFirstBatch(cluster, job);
            cluster.kill(cluster.isWorking(0) ? 0 : 1);
            assertThat(job.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as(cluster.said("job"))
                    .isTrue();
            assertThat(job.exitValue()).as(cluster.said("job")).isZero();
            assertThat(cluster.said("job")).contains("visits      6 measured in this run");
        }
        assertThat(rows(out)).isEqualTo(rows(undisturbed(in)));
        assertThat(out.resolve("report.html")).isNotEmptyFile();
    }

    /** Measuring is going on: a batch is written, and more are to come. */
    private static void awaitFirstBatch(StandaloneCluster cluster, Process job)
            throws IOException, InterruptedException {
        while (!cluster.said("job").matches("(?s).*needlewise: [1-5] of 6 visits measured.*")) {
            assertThat(job.isAlive()).as(cluster.said("job")).isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private Path undisturbed(Path in) throws IOException {
        Path out = folder.resolve("local");
        Cohort.Settings settings = new Cohort.Settings(
                List.of(in.toUri().toString()), out.toUri().toString(), 5, new Measuring.Batches(100, 1));
        new Cohort(TestSpark.session(), settings)
                .run((visits, of) -> assertThat(visits).isLessThanOrEqualTo(of));
        return out;
    }

    private static List<String> rows(Path out) {
        Dataset<Row> rows = TestSpark.session()
                .read()
                .parquet(out.resolve("measurements").toUri().toString());
        return rows.drop("run").toJSON().collectAsList().stream().sorted().toList();
    }
}
