package org.needlewise.app.protection;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the database has of a person. */
final class OwnedRows {
    private final JdbcClient jdbc;

    OwnedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One id of every table by the table's name. */
    Map<String, UUID> ids(PersonId person) {
        Map<String, UUID> ids = new TreeMap<>();
        for (String table : tables()) {
            rows(table, person).stream()
                    .map(row -> row.getOrDefault("id", row.get("visit_id")))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(id -> ids.put(table, (UUID) id));
        }
        return ids;
    }

    /** Every row in words, sealed bytes too. */
    List<String> all(PersonId person) {
        List<String> all = new ArrayList<>();
        for (String table : tables()) {
            for (Map<String, Object> row : rows(table, person)) {
                Map<String, String> told = new TreeMap<>();
                row.forEach((column, value) -> told.put(
                        column,
                        value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value)));
                all.add(table + told);
            }
        }
        all.sort(null);
        return all;
    }

    private List<Map<String, Object>> rows(String table, PersonId person) {
        return jdbc.sql("select * from " + table + " where person_id = ?")
                .param(person.value())
                .query()
                .listOfRows();
    }

    private List<String> tables() {
        return jdbc
                .sql("select lower(table_name) from information_schema.columns"
                        + " where lower(column_name) = 'person_id' and lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
