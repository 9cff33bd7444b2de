package org.needlewise.cohort;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.needlewise.cohort.judging.PersonTrial;

/** Answers and pools as Parquet. */
final class TrialTable {
    private static final StructType VERDICTS = new StructType()
            .add("participant", StringType, false)
            .add("concern", StringType, false)
            .add("protocol", StringType, false)
            .add("sessions", IntegerType, false)
            .add("dose_per_cm2", DoubleType, false)
            .add("pairs", IntegerType, false)
            .add("standing", StringType, false)
            .add("overall", StringType)
            .add("harm", StringType, false)
            .add("measure", StringType)
            .add("answer", StringType)
            .add("due", BooleanType)
            .add("effect", DoubleType)
            .add("standard_error", DoubleType);

    private TrialTable() {}

    /** One row a person, trial and measure. */
    static void write(SparkSession spark, List<PersonTrial> trials, String table) {
        List<Row> rows = new ArrayList<>();
        for (PersonTrial trial : trials) {
            if (trial.results().isEmpty()) {
                rows.add(row(trial, null, null, null, null, null));
            }
            trial.results()
                    .forEach(result -> rows.add(row(
                            trial,
                            result.measure(),
                            result.answer(),
                            result.due(),
                            result.effect().orElse(null),
                            result.standardError().orElse(null))));
        }
        spark.createDataFrame(rows, VERDICTS)
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(table);
    }

    private static Row row(PersonTrial trial, @org.jspecify.annotations.Nullable Object... result) {
        return RowFactory.create(
                trial.participant(),
                trial.concern(),
                trial.protocol(),
                trial.sessions(),
                trial.dosePerCm2(),
                trial.pairs(),
                trial.standing().name(),
                trial.overall().orElse(null),
                trial.harm().name(),
                result[0],
                result[1],
                result[2],
                result[3],
                result[4]);
    }

    /** A table of text with its head. */
    static void writeText(SparkSession spark, List<List<String>> rows, String table) {
        StructType columns = new StructType();
        for (String name : rows.get(0)) {
            columns = columns.add(name, StringType, false);
        }
        List<Row> cells = rows.subList(1, rows.size()).stream()
                .map(row -> RowFactory.create(row.toArray()))
                .toList();
        spark.createDataFrame(cells, columns)
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(table);
    }
}
