package org.needlewise.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.needlewise.cohort.judging.Flow;
import org.needlewise.cohort.judging.PersonTrial;
import org.needlewise.cohort.judging.Pooling;
import org.needlewise.cohort.measuring.ArchiveReading;
import org.needlewise.cohort.measuring.MeasuredRow;
import org.needlewise.cohort.measuring.Measuring;
import org.needlewise.cohort.measuring.Tables;
import org.needlewise.cohort.report.CohortTables;
import org.needlewise.cohort.report.HtmlReport;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.model.measurement.RefusalCode;

/** Archives of many people in, tables and a report out. What was measured before by the same engine is not measured again. */
public final class Cohort {
    private final SparkSession spark;
    private final Settings settings;
    private final String engine;

    /** With the engine that is built in. */
    public Cohort(SparkSession spark, Settings settings) {
        this(spark, settings, SkinMeter.VERSION);
    }

    /** With numbers kept under another version's name. */
    Cohort(SparkSession spark, Settings settings, String engine) {
        this.spark = spark;
        this.settings = settings;
        this.engine = engine;
    }

    /**
     * What is done.
     *
     * @param inputs folders of archives, of any file system that Hadoop knows
     * @param output folder of all results
     * @param fewest people of a group, and of a count, that are shown
     */
    public record Settings(List<String> inputs, String output, int fewest, Measuring.Batches batches) {
        public Settings {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * What came of it.
     *
     * @param measuredVisits measured in this run; the others were measured before
     */
    public record Result(Flow flow, Pooling.Pools pools, long measuredVisits) {}

    /**
     * Runs everything.
     *
     * @throws IOException when inputs cannot be listed or results not be written
     */
    public Result run(Measuring.Listener listener) throws IOException {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        List<String> paths = ArchiveReading.find(settings.inputs(), configuration);
        ArchiveReading.read(spark, paths, at("archives"));
        Dataset<Row> archives = spark.read().schema(Tables.ARCHIVES).parquet(at("archives"));
        List<String> repeated = ArchiveReading.repeated(archives);
        Dataset<Row> used = archives.filter(col("code").equalTo(""))
                .filter(org.apache.spark.sql.functions.not(col("path").isin(repeated.toArray())));
        Measuring measuring = new Measuring(spark, at("measurements"), engine);
        long measured = measuring.run(used, settings.batches(), listener);
        Dataset<Row> rows = measuring.rows(used);
        List<PersonTrial> trials = Judging.judge(used, rows);
        Flow flow = flow(archives, repeated, used, rows, trials);
        Pooling.Pools pools = new Pooling(settings.fewest()).pool(trials);
        TrialTable.write(spark, trials, at("verdicts"));
        TrialTable.writeText(spark, CohortTables.pooled(pools.shown()), at("pooled"));
        write(configuration, "pooled.csv", CohortTables.csv(CohortTables.pooled(pools.shown())));
        write(configuration, "answers.csv", CohortTables.csv(CohortTables.answers(pools.shown())));
        write(configuration, "harm.csv", CohortTables.csv(CohortTables.harm(pools.shown())));
        write(configuration, "flow.csv", CohortTables.csv(CohortTables.flow(flow)));
        write(configuration, "report.html", new HtmlReport(flow, pools, engine, settings.fewest()).html());
        return new Result(flow, pools, measured);
    }

    private static Flow flow(
            Dataset<Row> archives,
            List<String> repeated,
            Dataset<Row> used,
            Dataset<Row> rows,
            List<PersonTrial> trials) {
        Map<String, Integer> refusedArchives =
                counts(archives.filter("code <> ''").select("code"));
        if (!repeated.isEmpty()) {
            refusedArchives.put(RefusalCode.STUDY_TWICE.code(), repeated.size());
        }
        Row sums = used.selectExpr("count(*)", "coalesce(sum(photos), 0)").head();
        Map<String, Integer> refusedPhotographs =
                counts(rows.filter(col("photo").notEqual(MeasuredRow.WHOLE_VISIT))
                        .filter("not accepted")
                        .selectExpr("element_at(refusals, 1)"));
        return Flow.of(
                (int) archives.count(),
                refusedArchives,
                (int) sums.getLong(0),
                (int) sums.getLong(1),
                refusedPhotographs,
                trials);
    }

    private static Map<String, Integer> counts(Dataset<Row> codes) {
        Map<String, Integer> counts = new HashMap<>();
        codes.collectAsList().forEach(row -> counts.merge(row.getString(0), 1, Integer::sum));
        return counts;
    }

    private String at(String name) {
        return settings.output() + "/" + name;
    }

    private void write(Configuration configuration, String name, String text) throws IOException {
        Path path = new Path(at(name));
        try (OutputStream out = path.getFileSystem(configuration).create(path, true)) {
            out.write(text.getBytes(UTF_8));
        }
    }
}
