package org.needlewise.cohort.measuring;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/** Columns of the tables that are kept as Parquet. */
public final class Tables {
    /** Archives of the input, one row each, used or not. */
    public static final StructType ARCHIVES = new StructType()
            .add("path", StringType, false)
            .add("participant", StringType)
            .add("code", StringType, false)
            .add("reason", StringType, false)
            .add("photos", IntegerType, false)
            .add("exported_on_day", IntegerType, false)
            .add("study", StringType);

    /** Visits to be measured. */
    static final StructType TASKS = new StructType()
            .add("key", StringType, false)
            .add("participant", StringType, false)
            .add("task", StringType, false);

    private static final StructType FIGURE = new StructType()
            .add("measure", StringType, false)
            .add("value", DoubleType, false)
            .add("u", DoubleType, false);

    /** Photographs (and visits as a whole), one row each; a folder for each version of the engine. */
    public static final StructType MEASUREMENTS = new StructType()
            .add("key", StringType, false)
            .add("run", LongType, false)
            .add("participant", StringType, false)
            .add("archive", StringType, false)
            .add("site", StringType, false)
            .add("visit", StringType, false)
            .add("day", IntegerType, false)
            .add("photo", StringType, false)
            .add("accepted", BooleanType, false)
            .add("refusals", createArrayType(StringType, false), false)
            .add("reason", StringType, false)
            .add("figures", createArrayType(FIGURE, false), false)
            .add("engine", StringType, false);

    private Tables() {}
}
