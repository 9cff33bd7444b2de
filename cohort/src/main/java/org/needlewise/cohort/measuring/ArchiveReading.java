package org.needlewise.cohort.measuring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.needlewise.cohort.archive.ArchiveEntry;
import org.needlewise.cohort.archive.StudyJson;
import org.needlewise.model.study.StudyRecord;

/** Reads the records of all archives below some folders, and writes the table of archives. */
public final class ArchiveReading {
    private static final String ENDING = ".zip";
    private static final int FILES_A_TASK = 20;

    private ArchiveReading() {}

    /**
     * Paths of all archives, in order.
     *
     * @throws IOException when a folder cannot be listed
     */
    public static List<String> find(List<String> folders, Configuration configuration) throws IOException {
        List<String> paths = new ArrayList<>();
        for (String folder : folders) {
            Path path = new Path(folder);
            FileSystem system = path.getFileSystem(configuration);
            RemoteIterator<LocatedFileStatus> files = system.listFiles(path, true);
            while (files.hasNext()) {
                String file = files.next().getPath().toString();
                if (file.endsWith(ENDING)) {
                    paths.add(file);
                }
            }
        }
        return paths.stream().distinct().sorted().toList();
    }

    /** Reads them all and replaces the table. */
    public static void read(SparkSession spark, List<String> paths, String table) {
        Dataset<Row> rows = spark.createDataset(paths, Encoders.STRING())
                .repartition(Math.max(1, (paths.size() + FILES_A_TASK - 1) / FILES_A_TASK))
                .map(
                        (MapFunction<String, Row>) path -> row(ArchiveEntry.read(path, configuration())),
                        Encoders.row(Tables.ARCHIVES));
        rows.write().mode(SaveMode.Overwrite).parquet(table);
    }

    /** Paths that hold the second-best record of somebody. */
    public static List<String> repeated(Dataset<Row> archives) {
        Map<String, Row> best = new HashMap<>();
        List<String> repeated = new ArrayList<>();
        Comparator<Row> better = Comparator.<Row>comparingInt(row -> row.getInt(2))
                .thenComparingInt(row -> row.getInt(3))
                .thenComparing(row -> row.getString(0));
        for (Row row : archives.filter("code = ''")
                .select("path", "participant", "exported_on_day", "photos")
                .collectAsList()) {
            best.merge(row.getString(1), row, (a, b) -> {
                boolean first = better.compare(a, b) > 0;
                repeated.add(first ? b.getString(0) : a.getString(0));
                return first ? a : b;
            });
        }
        return repeated;
    }

    /** On the driver and in tasks alike: what {@code spark.hadoop.*} says. */
    static Configuration configuration() {
        return SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    }

    private static Row row(ArchiveEntry entry) {
        int photos =
                entry.study().map(study -> (int) study.photographs().count()).orElse(0);
        return RowFactory.create(
                entry.path(),
                entry.study().map(StudyRecord::participant).orElse(null),
                entry.code(),
                entry.reason(),
                photos,
                entry.study().map(StudyRecord::exportedOnDay).orElse(0),
                entry.study().map(StudyJson::write).orElse(null));
    }
}
