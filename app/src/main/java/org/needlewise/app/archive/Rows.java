package org.needlewise.app.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.archive.Table.Column;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows as JSON objects and back: the same row gives the same text whichever database it lies in. */
final class Rows {
    private static final int FETCHED_AT_ONCE = 200;
    private static final int INSERTED_AT_ONCE = 200;

    private Rows() {}

    /** Takes rows one by one. */
    interface Sink {
        void accept(ObjectNode row) throws SQLException, java.io.IOException;
    }

    /**
     * Reads a table in the order of its primary key's text.
     *
     * @param owner only rows of this person
     */
    static void read(Connection connection, Table table, Optional<UUID> owner, Sink sink)
            throws SQLException, java.io.IOException {
        String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String order = table.key().stream()
                .map(column -> "cast(" + column + " as varchar(200))")
                .collect(Collectors.joining(", "));
        String sql = "select " + names + " from " + table.name()
                + (owner.isPresent() ? " where " + table.owner() + " = ?" : "")
                + (order.isEmpty() ? "" : " order by " + order);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            if (owner.isPresent()) {
                statement.setObject(1, owner.get());
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sink.accept(node(row, table));
                }
            }
        }
    }

    private static ObjectNode node(ResultSet row, Table table) throws SQLException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Column column : table.columns()) {
            node.set(column.name(), value(row, column));
        }
        return node;
    }

    private static JsonNode value(ResultSet row, Column column) throws SQLException {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String name = column.name();
        JsonNode value = switch (column.kind()) {
            case UUID -> text(row.getObject(name, UUID.class), UUID::toString);
            case TEXT -> text(row.getString(name), Function.identity());
            case WHOLE -> json.numberNode(row.getLong(name));
            case REAL -> real(row.getDouble(name));
            case TRUTH -> json.booleanNode(row.getBoolean(name));
            case DAY -> text(row.getObject(name, LocalDate.class), LocalDate::toString);
            case MOMENT ->
                text(
                        row.getObject(name, OffsetDateTime.class),
                        moment -> moment.toInstant()
                                .truncatedTo(ChronoUnit.MICROS)
                                .toString());
            case BYTES -> text(row.getBytes(name), Base64.getEncoder()::encodeToString);
        };
        return row.wasNull() ? json.nullNode() : value;
    }

    private static <T> JsonNode text(@Nullable T value, Function<T, String> words) {
        return value == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.stringNode(words.apply(value));
    }

    /** JSON has no word for infinity, and a backup must not fail for it. */
    private static JsonNode real(double value) {
        return Double.isFinite(value)
                ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.stringNode(Double.toString(value));
    }

    /** Writes rows into a table, many at once. */
    static final class Inserter implements AutoCloseable {
        private final Table table;
        private final PreparedStatement statement;
        private int waiting;

        Inserter(Connection connection, Table table) throws SQLException {
            this.table = table;
            List<String> names = table.columns().stream().map(Column::name).toList();
            this.statement = connection.prepareStatement("insert into " + table.name() + " ("
                    + String.join(", ", names) + ") values ("
                    + names.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")");
        }

        /** @throws IllegalArgumentException when a value is none of its column */
        void add(ObjectNode row) throws SQLException {
            if (row.size() != table.columns().size()) {
                throw new IllegalArgumentException("a row of " + table.name() + " has other columns");
            }
            int place = 1;
            for (Column column : table.columns()) {
                JsonNode value = row.get(column.name());
                if (value == null) {
                    throw new IllegalArgumentException(table.name() + " has no " + column.name());
                }
                statement.setObject(place++, value.isNull() ? null : object(value, column));
            }
            statement.addBatch();
            waiting++;
            if (waiting == INSERTED_AT_ONCE) {
                flush();
            }
        }

        private void flush() throws SQLException {
            if (waiting > 0) {
                statement.executeBatch();
                waiting = 0;
            }
        }

        /** Sends what waits. */
        void finish() throws SQLException {
            flush();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }

        private static Object object(JsonNode value, Column column) {
            String text = value.asString();
            return switch (column.kind()) {
                case UUID -> java.util.UUID.fromString(text);
                case TEXT -> text;
                case WHOLE -> Long.valueOf(text);
                case REAL -> Double.valueOf(text);
                case TRUTH -> Boolean.valueOf(text);
                case DAY -> LocalDate.parse(text);
                case MOMENT -> Instant.parse(text).atOffset(ZoneOffset.UTC);
                case BYTES -> Base64.getDecoder().decode(text);
            };
        }
    }

    /** One row as one line. */
    static String line(JsonMapper json, ObjectNode row) {
        return json.writeValueAsString(row) + "\n";
    }
}
