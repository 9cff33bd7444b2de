package org.needlewise.cohort.measuring;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.needlewise.cohort.archive.ArchiveEntry;
import org.needlewise.cohort.archive.StudyFile;
import org.needlewise.imaging.pipeline.PhotoEngine;
import org.needlewise.imaging.vision.NativeThreads;

/** The same measuring without Spark, on one core: what Spark is compared with. */
public final class PlainLoop {
    private PlainLoop() {}

    /** Measures all visits of these archives; gives the number of rows. */
    public static int measure(List<String> archives) throws IOException {
        NativeThreads.limitTo(1);
        VisitMeter meter = new VisitMeter(new PhotoEngine());
        Configuration configuration = new Configuration();
        int rows = 0;
        for (String path : archives) {
            ArchiveEntry entry = ArchiveEntry.read(path, configuration);
            for (VisitTask task :
                    entry.study().map(study -> VisitTask.of(path, study)).orElse(List.of())) {
                try (StudyFile file = StudyFile.open(path, configuration)) {
                    rows += meter.measure(task, file).size();
                }
            }
        }
        return rows;
    }
}
