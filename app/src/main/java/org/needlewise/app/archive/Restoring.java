package org.needlewise.app.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.needlewise.app.archive.ArchiveException.Fault;
import org.needlewise.app.archive.Manifest.Entry;
import org.needlewise.app.archive.Manifest.Scope;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.StoredFiles;
import org.needlewise.imaging.Progress;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts an archive in the place of what is there. Rows are tried in a database of their own first; then files are written
 * beside those that are there, then all rows are replaced in one transaction, and files that nothing names any more go last.
 */
@Component
public class Restoring {
    private final DataSource database;
    private final StoredFiles files;
    private final JsonMapper json;

    public Restoring(DataSource database, StoredFiles files, JsonMapper json) {
        this.database = database;
        this.files = files;
        this.json = json;
    }

    /**
     * Replaces what the archive is about: everything, or the record of its people.
     *
     * @throws ArchiveException when its rows do not fit together; nothing is changed then
     */
    public void restore(CheckedArchive archive, Progress progress) throws IOException {
        restore(archive, Part.whole(archive.manifest()), progress);
    }

    /** Replaces the record of one of the archive's people, and nobody else's. */
    public void restore(CheckedArchive archive, PersonId person) throws IOException {
        restore(archive, new Part(false, List.of(person.value())), Progress.silent());
    }

    /**
     * Does everything but putting the archive in place.
     *
     * @throws ArchiveException when it could not be put in place
     */
    public void rehearse(CheckedArchive archive) throws IOException {
        try (Connection connection = database.getConnection()) {
            refuseLater(archive.manifest(), connection);
            loaded(archive).close();
        } catch (SQLException e) {
            throw new IOException("the rehearsal failed", e);
        }
    }

    /**
     * What of an archive is put in place.
     *
     * @param everybody whether rows of all people give way, also of those whom the archive does not know
     * @param people whose rows and files are taken
     */
    private record Part(boolean everybody, List<UUID> people) {
        static Part whole(Manifest manifest) {
            return new Part(manifest.scope() != Scope.PERSON, manifest.people());
        }
    }

    private void restore(CheckedArchive archive, Part part, Progress progress) throws IOException {
        Manifest manifest = archive.manifest();
        try (Connection connection = database.getConnection()) {
            refuseLater(manifest, connection);
            try (Scratch scratch = loaded(archive)) {
                writeFiles(archive, part, progress);
                replaceRows(connection, scratch.connection(), part);
            }
            if (manifest.scope() != Scope.ROWS) {
                removeOtherFiles(manifest, part);
            }
        } catch (SQLException e) {
            throw new IOException("the database could not take the rows; it is as it was", e);
        }
    }

    /** Whether nobody has anything here yet. */
    public boolean isEmpty() throws IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Table table : Schema.tables(connection)) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table.name())) {
                    row.next();
                    boolean someone = table.name().equals("person");
                    if (row.getLong(1) > (someone ? 1 : 0)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (SQLException e) {
            throw new IOException("the database cannot be read", e);
        }
    }

    /**
     * Takes away somebody who was made when the program was first opened and has nothing yet: otherwise they, not the
     * people of the archive, would be found. Nobody whom the archive knows is touched.
     */
    void makeRoom(Manifest manifest) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from person where id <> ?")) {
            for (UUID person : manifest.people()) {
                statement.setObject(1, person);
                statement.execute();
            }
        } catch (SQLException e) {
            throw new IOException("the database cannot be written", e);
        }
    }

    /** The rows as today's tables have them, checked by the database's own rules. */
    private Scratch loaded(CheckedArchive archive) throws IOException, SQLException {
        Manifest manifest = archive.manifest();
        Scratch scratch = null;
        boolean complete = false;
        try {
            scratch = new Scratch(manifest.schema());
            load(archive, scratch.connection());
            scratch.bringUpToDate();
            if (manifest.scope() == Scope.PERSON && scratch.hasRowsOfOthersThan(manifest.people())) {
                throw new ArchiveException(Fault.BAD_ROWS, "");
            }
            checkOwners(manifest);
            complete = true;
            return scratch;
        } catch (SQLException | FlywayException | JacksonException | IllegalArgumentException e) {
            throw new ArchiveException(Fault.BAD_ROWS, "", e);
        } catch (java.time.DateTimeException | ClassCastException e) {
            throw new ArchiveException(Fault.BAD_ROWS, "", e);
        } finally {
            if (scratch != null && !complete) {
                scratch.close();
            }
        }
    }

    private void load(CheckedArchive archive, Connection scratch) throws IOException, SQLException {
        Map<String, Table> tables =
                Schema.tables(scratch).stream().collect(Collectors.toMap(Table::name, Function.identity()));
        Set<String> given = archive.manifest().entries().stream()
                .flatMap(entry -> Names.table(entry.name()).stream())
                .collect(Collectors.toSet());
        if (!tables.keySet().containsAll(given)) {
            throw new ArchiveException(Fault.BAD_ROWS, "");
        }
        for (Table table : Schema.tables(scratch)) {
            if (given.contains(table.name())) {
                loadTable(archive, scratch, table);
            }
        }
    }

    private void loadTable(CheckedArchive archive, Connection scratch, Table table) throws IOException, SQLException {
        try (BufferedReader lines = archive.lines(Names.ofTable(table.name()));
                Rows.Inserter inserter = new Rows.Inserter(scratch, table)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                inserter.add((ObjectNode) json.readTree(line));
            }
            inserter.finish();
        }
    }

    private static void checkOwners(Manifest manifest) throws ArchiveException {
        Set<UUID> people = new HashSet<>(manifest.people());
        boolean strange = manifest.entries().stream()
                .flatMap(entry -> Names.stored(entry.name()).stream())
                .anyMatch(file -> !people.contains(file.owner()));
        if (strange) {
            throw new ArchiveException(Fault.BAD_ROWS, "");
        }
    }

    private void writeFiles(CheckedArchive archive, Part part, Progress progress) throws IOException {
        progress.begin(Math.max(1, archive.manifest().entries().size()));
        for (Entry entry : archive.manifest().entries()) {
            Optional<Names.Stored> stored = Names.stored(entry.name());
            if (stored.isPresent() && part.people().contains(stored.get().owner()) && !isThere(entry, stored.get())) {
                try (InputStream in = archive.content(entry.name())) {
                    files.put(stored.get().owner(), stored.get().path(), in);
                }
            }
            progress.step("");
        }
    }

    private boolean isThere(Entry entry, Names.Stored stored) throws IOException {
        Path file = files.path(stored.owner(), stored.path());
        return Files.isRegularFile(file)
                && Files.size(file) == entry.bytes()
                && Sums.of(file).equals(entry.sha256());
    }

    private static void replaceRows(Connection target, Connection source, Part part) throws IOException, SQLException {
        target.setAutoCommit(false);
        try {
            List<Table> tables = Schema.tables(target);
            List<Table> backwards = new ArrayList<>(tables);
            Collections.reverse(backwards);
            for (Table table : backwards) {
                delete(target, table, part);
            }
            for (Table table : tables) {
                copy(target, source, table, part);
            }
            target.commit();
        } finally {
            target.rollback();
            target.setAutoCommit(true);
        }
    }

    private static void copy(Connection target, Connection source, Table table, Part part)
            throws IOException, SQLException {
        try (Rows.Inserter inserter = new Rows.Inserter(target, table)) {
            if (part.everybody()) {
                Rows.read(source, table, Optional.empty(), inserter::add);
            } else if (table.belongsToSomebody()) {
                for (UUID person : part.people()) {
                    Rows.read(source, table, Optional.of(person), inserter::add);
                }
            }
            inserter.finish();
        }
    }

    private static void delete(Connection target, Table table, Part part) throws SQLException {
        if (part.everybody()) {
            try (Statement statement = target.createStatement()) {
                statement.execute("delete from " + table.name());
            }
        } else if (table.belongsToSomebody()) {
            try (PreparedStatement statement =
                    target.prepareStatement("delete from " + table.name() + " where " + table.owner() + " = ?")) {
                for (UUID person : part.people()) {
                    statement.setObject(1, person);
                    statement.execute();
                }
            }
        }
    }

    /** Files of these people, or of people who are no more, that the archive does not have. */
    private void removeOtherFiles(Manifest manifest, Part part) throws IOException {
        Set<String> kept = manifest.entries().stream().map(Entry::name).collect(Collectors.toSet());
        List<UUID> owners = part.everybody() ? files.owners() : part.people();
        for (UUID owner : owners) {
            for (String path : files.of(owner)) {
                if (!kept.contains(Names.ofPicture(owner, path))) {
                    files.delete(owner, path);
                }
            }
        }
    }

    private static void refuseLater(Manifest manifest, Connection connection) throws IOException, SQLException {
        MigrationVersion here = MigrationVersion.fromVersion(Schema.version(connection));
        try {
            if (MigrationVersion.fromVersion(manifest.schema()).compareTo(here) > 0) {
                throw new ArchiveException(Fault.NEWER, "");
            }
        } catch (FlywayException e) {
            throw new ArchiveException(Fault.NOT_OURS, "", e);
        }
    }
}
