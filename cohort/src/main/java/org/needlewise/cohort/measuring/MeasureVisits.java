package org.needlewise.cohort.measuring;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.needlewise.cohort.archive.StudyFile;
import org.needlewise.cohort.archive.StudyJson;
import org.needlewise.imaging.pipeline.PhotoEngine;
import org.needlewise.imaging.vision.NativeThreads;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;

/** Measures the visits of one partition, one after the other, each row handed on before the next visit begins. */
final class MeasureVisits implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final String engine;
    private final long run;

    MeasureVisits(String engine, long run) {
        this.engine = engine;
        this.run = run;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> tasks) {
        // One core a task: OpenCV would otherwise start as many threads as the machine has, in each of them.
        NativeThreads.limitTo(1);
        VisitMeter meter = new VisitMeter(new PhotoEngine());
        Iterable<Row> all = () -> tasks;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(row -> rows(meter, row))
                .iterator();
    }

    private Stream<Row> rows(VisitMeter meter, Row row) {
        String key = row.getString(0);
        VisitTask task = StudyJson.parse(row.getString(2), VisitTask.class);
        return measured(meter, task).stream()
                .map(result -> RowFactory.create(
                        key,
                        run,
                        task.participant(),
                        task.archive(),
                        task.site().id(),
                        task.visit().id(),
                        task.visit().day(),
                        result.photo(),
                        result.accepted(),
                        result.refusals().toArray(new String[0]),
                        result.reason(),
                        result.figures().stream()
                                .map(figure -> RowFactory.create(figure.measure(), figure.value(), figure.u()))
                                .toArray(Row[]::new),
                        engine));
    }

    /** An error of ours in one visit must not take the job down: it is a row, and tried again at the next run. */
    private static List<MeasuredRow> measured(VisitMeter meter, VisitTask task) {
        try (StudyFile file = StudyFile.open(task.archive(), ArchiveReading.configuration())) {
            return meter.measure(task, file);
        } catch (IOException gone) {
            return List.of(failed(RefusalCode.STUDY_NOT_AN_ARCHIVE, gone));
        } catch (RuntimeException error) {
            return List.of(failed(RefusalCode.STUDY_MEASURING_FAILED, error));
        }
    }

    private static MeasuredRow failed(RefusalCode code, Exception error) {
        String detail =
                Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName());
        return MeasuredRow.refused(MeasuredRow.WHOLE_VISIT, List.of(new Refusal(code, detail)));
    }
}
