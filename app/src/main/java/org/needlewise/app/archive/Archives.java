package org.needlewise.app.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.archive.Manifest.Scope;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.StoredFiles;
import org.needlewise.imaging.Progress;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes archives and opens them. Sealed rows and pictures stay sealed: nothing is opened on the way. */
@Component
public class Archives {
    private static final int MOST_TRIES = 3;
    /** Ending of an archive that is being written. */
    public static final String UNFINISHED = ".part";

    private final DataSource database;
    private final StoredFiles files;
    private final DataDirectory data;
    private final JsonMapper json;
    private final Clock clock;

    public Archives(DataSource database, StoredFiles files, DataDirectory data, JsonMapper json, Clock clock) {
        this.database = database;
        this.files = files;
        this.data = data;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes everything of everybody. When this returns, the file was read back and outlives a loss of power.
     *
     * @throws IOException when it could not be written; no file is left then
     */
    public Manifest everything(Path target) throws IOException {
        return everything(target, Progress.silent());
    }

    /** @param progress hears of every picture */
    public Manifest everything(Path target, Progress progress) throws IOException {
        return write(target, Scope.EVERYTHING, null, progress);
    }

    /** The same for one person. */
    public Manifest person(Path target, PersonId person) throws IOException {
        return write(target, Scope.PERSON, person.value(), Progress.silent());
    }

    /** The same for all rows without pictures. */
    public Manifest rows(Path target) throws IOException {
        return write(target, Scope.ROWS, null, Progress.silent());
    }

    /**
     * Opens an archive after reading every byte of it.
     *
     * @throws ArchiveException when it is none of ours, damaged, or not to be trusted
     */
    public CheckedArchive open(Path file) throws IOException {
        FileStore store = Files.getFileStore(data.data());
        return CheckedArchive.open(file, store.getUsableSpace(), json);
    }

    private Manifest write(Path target, Scope scope, @Nullable UUID owner, Progress progress) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = Optional.ofNullable(absolute.getParent())
                .orElseThrow(() -> new IOException("an archive needs a file name"));
        Files.createDirectories(folder);
        Path part = folder.resolve(absolute.getFileName() + UNFINISHED);
        try {
            createPrivately(part);
            Manifest manifest = written(part, scope, owner, progress);
            sync(part, StandardOpenOption.WRITE);
            CheckedArchive.open(part, Long.MAX_VALUE, json).close();
            Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder, StandardOpenOption.READ);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Pictures may be replaced while they are copied: tried again then, and at last said in the manifest. */
    private Manifest written(Path part, Scope scope, @Nullable UUID owner, Progress progress) throws IOException {
        Manifest manifest = null;
        for (int tries = 0;
                tries < MOST_TRIES && (manifest == null || !manifest.missing().isEmpty());
                tries++) {
            try (Connection connection = database.getConnection()) {
                manifest = atOneMoment(part, connection, scope, owner, progress);
            } catch (SQLException e) {
                throw new IOException("the database cannot be read", e);
            }
        }
        if (manifest == null) {
            throw new IllegalStateException("no archive was written");
        }
        return manifest;
    }

    private Manifest atOneMoment(Path part, Connection connection, Scope scope, @Nullable UUID owner, Progress progress)
            throws IOException, SQLException {
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        try {
            return new ArchiveWriter(files, json, progress)
                    .write(
                            part,
                            connection,
                            scope,
                            owner,
                            software(),
                            Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(true);
        }
    }

    private static String software() {
        return Optional.ofNullable(Archives.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }

    /** Only its owner may read it, where the file system knows owners. */
    private static void createPrivately(Path part) throws IOException {
        Files.deleteIfExists(part);
        Files.createFile(part);
        PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
