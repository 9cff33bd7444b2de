package org.needlewise.app.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person's rows with every sealed text opened, for people and other programs to read. */
@Component
public class ReadableRows {
    /** What opens or proves something and tells nobody anything. */
    private static final Set<String> KEYS = Set.of("record_key", "passkey", "calendar_feed", "submission");

    private final DataSource database;
    private final Sealer sealer;
    private final JsonMapper json;

    ReadableRows(DataSource database, Sealer sealer, JsonMapper json) {
        this.database = database;
        this.sealer = sealer;
        this.json = json;
    }

    /**
     * Writes {@code TABLE.jsonl} for every table in which the person has a row, one row a line.
     *
     * @throws org.needlewise.app.vault.RecordLocked when the record is protected and locked
     */
    public void write(Path folder, PersonId person) throws IOException {
        try (Connection connection = database.getConnection()) {
            for (Table table : Schema.tables(connection)) {
                if (table.belongsToSomebody() && !KEYS.contains(table.name())) {
                    write(folder.resolve(table.name() + ".jsonl"), connection, table, person);
                }
            }
        } catch (SQLException e) {
            throw new IOException("the database cannot be read", e);
        }
    }

    private void write(Path file, Connection connection, Table table, PersonId person)
            throws IOException, SQLException {
        List<SealedColumn> sealed = Arrays.stream(SealedColumn.values())
                .filter(column -> column.table().equals(table.name()))
                .toList();
        try (OutputStream out = Files.newOutputStream(file)) {
            Rows.read(connection, table, Optional.of(person.value()), row -> {
                for (SealedColumn column : sealed) {
                    open(person, row, column);
                }
                out.write(Rows.line(json, row).getBytes(UTF_8));
            });
        }
        if (Files.size(file) == 0) {
            Files.delete(file);
        }
    }

    private void open(PersonId person, ObjectNode row, SealedColumn column) throws IOException {
        JsonNode kept = row.get(column.column());
        if (kept == null || kept.isNull()) {
            return;
        }
        UUID id = UUID.fromString(row.get(column.rowColumn()).asString());
        String text = sealer.open(person.value(), column, id, kept.binaryValue());
        row.set(column.column(), tree(text));
    }

    /** Most texts are JSON themselves; names and notes are not. */
    private JsonNode tree(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return json.readTree(text);
            } catch (JacksonException words) {
                return json.getNodeFactory().stringNode(text);
            }
        }
        return json.getNodeFactory().stringNode(text);
    }
}
