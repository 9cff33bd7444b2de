package org.needlewise.cohort;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.needlewise.cohort.measuring.Sparks;

/** One session for all tests of the run. */
public final class TestSpark {
    private TestSpark() {}

    private static final class Session {
        static final SparkSession SPARK = Sparks.open("local[2]", Map.of("spark.sql.shuffle.partitions", "2"));
    }

    public static SparkSession session() {
        return Session.SPARK;
    }
}
