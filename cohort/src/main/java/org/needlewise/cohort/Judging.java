package org.needlewise.cohort;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.needlewise.cohort.archive.StudyJson;
import org.needlewise.cohort.judging.PersonJudge;
import org.needlewise.cohort.judging.PersonTrial;
import org.needlewise.cohort.judging.Reading;
import org.needlewise.model.study.StudyRecord;

/** Judges every person in a task of their own. */
final class Judging {
    /** Several trials of one person travel as one JSON text. */
    record Trials(List<PersonTrial> trials) {}

    private Judging() {}

    /**
     * The trials of all people.
     *
     * @param archives those that are used
     * @param measurements their rows
     */
    static List<PersonTrial> judge(Dataset<Row> archives, Dataset<Row> measurements) {
        Dataset<Row> readings = measurements
                .select(
                        col("participant"),
                        col("site"),
                        col("day"),
                        col("photo"),
                        explode(col("figures")).as("f"))
                .groupBy("participant")
                .agg(collect_list(struct(
                                col("site"), col("day"), col("photo"), col("f.measure"), col("f.value"), col("f.u")))
                        .as("readings"));
        List<String> judged = archives.select("participant", "study")
                .join(readings, new String[] {"participant"}, "left_outer")
                .select("study", "readings")
                .map((MapFunction<Row, String>) Judging::judged, Encoders.STRING())
                .collectAsList();
        List<PersonTrial> trials = new ArrayList<>();
        judged.forEach(text -> trials.addAll(StudyJson.parse(text, Trials.class).trials()));
        trials.sort(java.util.Comparator.comparing(PersonTrial::participant).thenComparing(PersonTrial::concern));
        return trials;
    }

    private static String judged(Row row) {
        StudyRecord study = StudyJson.parse(row.getString(0), StudyRecord.class);
        List<Reading> readings = new ArrayList<>();
        if (!row.isNullAt(1)) {
            row.<Row>getList(1)
                    .forEach(r -> readings.add(new Reading(
                            r.getString(0),
                            r.getInt(1),
                            r.getString(2),
                            r.getString(3),
                            r.getDouble(4),
                            r.getDouble(5))));
        }
        // Tasks end in any order; the verdict's answer must not depend on it.
        readings.sort(java.util.Comparator.comparing(Reading::site)
                .thenComparingInt(Reading::day)
                .thenComparing(Reading::photo)
                .thenComparing(Reading::measure));
        return StudyJson.write(new Trials(PersonJudge.judge(study, readings)));
    }
}
