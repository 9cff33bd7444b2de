package org.needlewise.app.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.archive.Manifest.Entry;
import org.needlewise.app.archive.Manifest.Scope;
import org.needlewise.app.vault.StoredFiles;
import org.needlewise.imaging.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes one archive: rows as lines of JSON, vault files as they are stored, the manifest last. */
final class ArchiveWriter {
    private static final String KEY_COLUMN = "_key";

    private final StoredFiles files;
    private final JsonMapper json;
    private final Progress progress;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<UUID> people = new TreeSet<>();
    private final Set<String> claimed = new TreeSet<>();

    ArchiveWriter(StoredFiles files, JsonMapper json, Progress progress) {
        this.files = files;
        this.json = json;
        this.progress = progress;
    }

    /**
     * Writes it.
     *
     * @param connection within a transaction that sees one moment
     * @param owner the one person whose record is wanted
     */
    Manifest write(
            Path target, Connection connection, Scope scope, @Nullable UUID owner, String software, String madeAt)
            throws IOException, SQLException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target));
                ZipOutputStream zip = new ZipOutputStream(file, UTF_8)) {
            for (Table table : Schema.tables(connection)) {
                if (scope != Scope.PERSON || table.belongsToSomebody()) {
                    rows(zip, connection, table, Optional.ofNullable(owner));
                }
            }
            List<String> missing = scope == Scope.ROWS ? List.of() : pictures(zip);
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    Manifest.FORMAT_VERSION,
                    Schema.version(connection),
                    software,
                    madeAt,
                    scope,
                    List.copyOf(people),
                    entries,
                    missing);
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(entry(Manifest.NAME));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private void rows(ZipOutputStream zip, Connection connection, Table table, Optional<UUID> owner)
            throws IOException, SQLException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        try (Content content = new Content(zip, Names.ofTable(table.name()))) {
            Rows.read(connection, table, owner, row -> {
                content.write(Rows.line(json, row).getBytes(UTF_8));
                remember(table, row);
            });
        }
    }

    private void remember(Table table, ObjectNode row) {
        if (table.name().equals("person")) {
            people.add(UUID.fromString(row.get("id").asString()));
        }
        if (!table.isOwned()) {
            return;
        }
        for (Table.Column column : table.columns()) {
            JsonNode value = row.get(column.name());
            if (column.name().endsWith(KEY_COLUMN) && column.kind() == Table.Kind.TEXT && !value.isNull()) {
                claimed.add(row.get("person_id").asString() + "/" + value.asString());
            }
        }
    }

    /** Pictures do not compress: they are laid in as they are. */
    private List<String> pictures(ZipOutputStream zip) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        Set<String> there = new HashSet<>();
        Map<UUID, List<String>> paths = new LinkedHashMap<>();
        for (UUID person : people) {
            paths.put(person, files.of(person));
        }
        int pictures = paths.values().stream().mapToInt(List::size).sum();
        if (pictures > 0) {
            progress.begin(pictures);
        }
        for (Map.Entry<UUID, List<String>> owned : paths.entrySet()) {
            for (String path : owned.getValue()) {
                if (picture(zip, owned.getKey(), path)) {
                    there.add(owned.getKey() + "/" + StoredFiles.key(path));
                }
                progress.step("");
            }
        }
        return claimed.stream().filter(key -> !there.contains(key)).toList();
    }

    /** A file may go while the archive is being written: then nothing is laid in. */
    private boolean picture(ZipOutputStream zip, UUID person, String path) throws IOException {
        try (InputStream in = Files.newInputStream(files.path(person, path));
                Content content = new Content(zip, Names.ofPicture(person, path))) {
            in.transferTo(content);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        // The same content gives the same file.
        entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
        return entry;
    }

    /** One entry, counted and summed while it is written. */
    private final class Content extends OutputStream {
        private final ZipOutputStream zip;
        private final String name;
        private final MessageDigest sum = Sums.sha256();
        private final OutputStream out;
        private long bytes;

        Content(ZipOutputStream zip, String name) throws IOException {
            this.zip = zip;
            this.name = name;
            this.out = new DigestOutputStream(zip, sum);
            zip.putNextEntry(entry(name));
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            out.write(b, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            zip.closeEntry();
            entries.add(new Entry(name, bytes, HexFormat.of().formatHex(sum.digest())));
        }
    }
}
