package org.needlewise.app.archive;

import java.util.List;

/**
 * A table as the database describes it.
 *
 * @param columns by name, so that every database gives the same text
 * @param key columns of the primary key, in their order
 */
record Table(String name, List<Column> columns, List<String> key) {
    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** Whether its rows are somebody's. */
    boolean belongsToSomebody() {
        return name.equals("person") || isOwned();
    }

    /** Column that says whose a row is. */
    String owner() {
        return name.equals("person") ? "id" : "person_id";
    }

    record Column(String name, Kind kind) {}

    boolean isOwned() {
        return columns.stream().anyMatch(column -> column.name().equals("person_id"));
    }

    /** Kinds of values that the schema uses. */
    enum Kind {
        UUID,
        TEXT,
        WHOLE,
        REAL,
        TRUTH,
        DAY,
        MOMENT,
        BYTES;

        /** @param type as H2 or PostgreSQL calls it */
        static Kind of(String type) {
            return switch (type.toLowerCase(java.util.Locale.ROOT)) {
                case "uuid" -> UUID;
                case "character varying", "varchar", "character large object", "text", "bpchar", "character" -> TEXT;
                case "integer", "int4", "bigint", "int8", "bigserial", "serial", "smallint", "int2" -> WHOLE;
                case "double precision", "float8" -> REAL;
                case "boolean", "bool" -> TRUTH;
                case "date" -> DAY;
                case "timestamp with time zone", "timestamptz" -> MOMENT;
                case "binary varying", "bytea", "binary large object" -> BYTES;
                default -> throw new IllegalStateException("the archive knows no columns of type " + type);
            };
        }
    }
}
