package org.needlewise.cohort.measuring;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Opens Spark as the cohort uses it: nothing listens outside this computer unless a cluster is asked for. */
public final class Sparks {
    private static final String LOOPBACK = "127.0.0.1";

    /** Pictures lie outside the Java heap; without a bound a leak would take the machine down instead of the task. */
    private static final String EXECUTOR_MEMORY = "-Dorg.bytedeco.javacpp.maxPhysicalBytes=8g";

    private Sparks() {}

    /**
     * A session.
     *
     * @param master such as {@code local[*]} or {@code spark://host:7077}
     * @param settings of Spark's own, which win over ours
     */
    public static SparkSession open(String master, Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("needlewise-cohort")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.sql.catalogImplementation", "in-memory")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/needlewise-warehouse")
                .config("spark.sql.parquet.compression.codec", "zstd");
        if (master.startsWith("local")) {
            builder = builder.config("spark.driver.bindAddress", LOOPBACK).config("spark.driver.host", LOOPBACK);
        } else {
            builder = builder.config("spark.executor.extraJavaOptions", EXECUTOR_MEMORY);
        }
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            builder = builder.config(setting.getKey(), setting.getValue());
        }
        return builder.getOrCreate();
    }
}
