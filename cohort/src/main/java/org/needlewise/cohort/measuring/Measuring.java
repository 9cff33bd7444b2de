package org.needlewise.cohort.measuring;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pmod;

import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.needlewise.cohort.archive.StudyJson;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.study.StudyRecord;

/**
 * Keeps the table of measurements in step with archives and engine. Only visits whose key is not there are measured; rows of
 * other engines stay. Written batch by batch, so that what was measured outlives whatever ends the job.
 */
public final class Measuring {
    private static final List<String> TRIED_AGAIN = List.of(
            RefusalCode.STUDY_MEASURING_FAILED.code(),
            RefusalCode.STUDY_PHOTO_DAMAGED.code(),
            RefusalCode.STUDY_NOT_AN_ARCHIVE.code());

    private final SparkSession spark;
    private final String table;
    private final String engine;

    /**
     * Measuring into a table.
     *
     * @param table folder of the table
     * @param engine version of the engine
     */
    public Measuring(SparkSession spark, String table, String engine) {
        this.spark = spark;
        this.table = table;
        this.engine = engine;
    }

    /**
     * How it is done.
     *
     * @param batchVisits visits after which what was measured is written down
     * @param taskVisits visits that one task measures
     */
    public record Batches(int batchVisits, int taskVisits) {
        public Batches {
            if (batchVisits < 1 || taskVisits < 1) {
                throw new IllegalArgumentException(batchVisits + " visits a batch, " + taskVisits + " a task");
            }
        }
    }

    /** Hears how far it has come. */
    public interface Listener {
        /** After a batch, and once before the first. */
        void measured(long visits, long of);
    }

    /**
     * Measures what is new.
     *
     * @param archives those that are used
     * @return visits measured
     */
    public long run(Dataset<Row> archives, Batches batches, Listener listener) {
        Dataset<Row> wanted = tasks(archives);
        Dataset<Row> open =
                (exists() ? wanted.join(done(), "key", "left_anti") : wanted).persist(StorageLevel.DISK_ONLY());
        try {
            long visits = open.count();
            int rounds = (int) ((visits + batches.batchVisits() - 1) / batches.batchVisits());
            long run = nextRun();
            long measured = 0;
            listener.measured(0, visits);
            for (int round = 0; round < rounds; round++) {
                Dataset<Row> batch =
                        open.filter(pmod(hash(col("key")), lit(rounds)).equalTo(lit(round)));
                long size = batch.count();
                measure(batch, size, batches, run);
                measured += size;
                listener.measured(measured, visits);
            }
            return visits;
        } finally {
            open.unpersist();
        }
    }

    private void measure(Dataset<Row> batch, long size, Batches batches, long run) {
        int tasks = (int) Math.max(1, (size + batches.taskVisits() - 1) / batches.taskVisits());
        batch.repartition(tasks)
                .mapPartitions(new MeasureVisits(engine, run), Encoders.row(Tables.MEASUREMENTS))
                .write()
                .mode(SaveMode.Append)
                .partitionBy("engine")
                .parquet(table);
    }

    /** Rows of these archives by this engine, each visit as it was measured last. */
    public Dataset<Row> rows(Dataset<Row> archives) {
        if (!exists()) {
            return spark.createDataFrame(List.of(), Tables.MEASUREMENTS);
        }
        Dataset<Row> own = own();
        return own.join(
                        own.groupBy("key").agg(max("run").as("run")),
                        List.of("key", "run").toArray(new String[0]))
                .join(tasks(archives).select("key"), "key");
    }

    /** Visits that can be measured, with their keys. */
    Dataset<Row> tasks(Dataset<Row> archives) {
        String version = engine;
        return archives.select("path", "study")
                .flatMap(
                        (FlatMapFunction<Row, Row>) row ->
                                VisitTask.of(row.getString(0), StudyJson.parse(row.getString(1), StudyRecord.class))
                                        .stream()
                                        .map(task -> RowFactory.create(
                                                TaskKeys.of(task, version), task.participant(), StudyJson.write(task)))
                                        .iterator(),
                        Encoders.row(Tables.TASKS));
    }

    private Dataset<Row> own() {
        return spark.read()
                .schema(Tables.MEASUREMENTS)
                .parquet(table)
                .filter(col("engine").equalTo(lit(engine)));
    }

    private Dataset<Row> done() {
        Dataset<Row> own = own();
        Dataset<Row> again = own.selectExpr("key", "run", "explode(refusals) as refusal")
                .filter(col("refusal").isin(TRIED_AGAIN.toArray()))
                .select("key", "run");
        return own.groupBy("key")
                .agg(max("run").as("run"))
                .join(again, new String[] {"key", "run"}, "left_anti")
                .select("key");
    }

    private long nextRun() {
        if (!exists()) {
            return 1;
        }
        Row last = spark.read()
                .schema(Tables.MEASUREMENTS)
                .parquet(table)
                .agg(max("run"))
                .head();
        return last.isNullAt(0) ? 1 : last.getLong(0) + 1;
    }

    private boolean exists() {
        try {
            org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(table);
            return path.getFileSystem(ArchiveReading.configuration()).exists(path);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(Objects.requireNonNullElse(e.getMessage(), table), e);
        }
    }
}
