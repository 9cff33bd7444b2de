package org.needlewise.app.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables that an archive keeps, asked of the database itself: a table that a later script adds is kept as well. */
final class Schema {
    /** What belongs to this installation and not to the record: history of scripts, waiting work, its own backups. */
    private static final Set<String> NOT_KEPT =
            Set.of("flyway_schema_history", "scheduled_tasks", "backup_plan", "backup_run");

    private Schema() {}

    /** All tables, each after those that it refers to. */
    static List<Table> tables(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        Map<String, Table> tables = new TreeMap<>();
        Map<String, Set<String>> references = new HashMap<>();
        for (String name : names(connection, meta)) {
            tables.put(name, new Table(name, columns(connection, meta, name), key(connection, meta, name)));
            references.put(name, references(connection, meta, name));
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (done.size() < tables.size()) {
            List<String> next = tables.keySet().stream()
                    .filter(name -> !done.contains(name))
                    .filter(name -> done.containsAll(references.getOrDefault(name, Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + tables.keySet());
            }
            next.forEach(name -> ordered.add(tables.get(name)));
            done.addAll(next);
        }
        return ordered;
    }

    /** Number of the last script that was run. */
    static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version from flyway_schema_history"
                        + " where success = true and version is not null order by installed_rank desc")) {
            if (!row.next()) {
                throw new IllegalStateException("the database has no history");
            }
            return row.getString(1);
        }
    }

    private static List<String> names(Connection connection, DatabaseMetaData meta) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = meta.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                names.add(row.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        names.removeAll(NOT_KEPT);
        return names;
    }

    private static List<Table.Column> columns(Connection connection, DatabaseMetaData meta, String table)
            throws SQLException {
        List<Table.Column> columns = new ArrayList<>();
        try (ResultSet row = meta.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (row.next()) {
                String type = row.getString("TYPE_NAME");
                columns.add(
                        new Table.Column(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), Table.Kind.of(type)));
            }
        }
        columns.sort(Comparator.comparing(Table.Column::name));
        return columns;
    }

    private static List<String> key(Connection connection, DatabaseMetaData meta, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet row = meta.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (row.next()) {
                key.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(new LinkedHashMap<>(key).values());
    }

    private static Set<String> references(Connection connection, DatabaseMetaData meta, String table)
            throws SQLException {
        Set<String> references = new HashSet<>();
        try (ResultSet row = meta.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (row.next()) {
                references.add(row.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        references.remove(table);
        return references;
    }
}
