package org.needlewise.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** H2's file in the data folder, and the mark that says a migration of it is going on. */
final class DatabaseFile {
    private static final String NAME = "needlewise.mv.db";
    private static final String MARK = "migration-unfinished.txt";

    private final Path data;

    DatabaseFile(Path data) {
        this.data = data;
    }

    private Path file() {
        return data.resolve("database").resolve(NAME);
    }

    private Path mark() {
        return data.resolve(MARK);
    }

    /** Says from now on that the database has to be put back to a snapshot if nobody says otherwise. */
    void begin(Path snapshot) throws IOException {
        sync(snapshot);
        Path part = data.resolve(MARK + ".part");
        Files.writeString(part, snapshot.toAbsolutePath().toString());
        sync(part);
        Files.move(part, mark(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(data);
    }

    /** The migration is through. */
    void finish() throws IOException {
        Files.deleteIfExists(mark());
        sync(data);
    }

    boolean isUnfinished() {
        return Files.exists(mark());
    }

    /**
     * Puts the database back to what it was before a migration that was cut off.
     *
     * @return the snapshot
     */
    Path undo() throws IOException {
        Path snapshot = Path.of(Files.readString(mark()).strip());
        Path part = file().resolveSibling(NAME + ".part");
        try (ZipFile zip = new ZipFile(snapshot.toFile());
                OutputStream out = Files.newOutputStream(part)) {
            ZipEntry entry = zip.getEntry(NAME);
            if (entry == null) {
                throw new IOException(snapshot + " holds no database");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                in.transferTo(out);
            }
        }
        sync(part);
        Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(data.resolve("database"));
        finish();
        return snapshot;
    }

    /** Whether another process has it open. */
    boolean isInUse() throws IOException {
        if (!Files.exists(file())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static void sync(Path path) throws IOException {
        StandardOpenOption how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
