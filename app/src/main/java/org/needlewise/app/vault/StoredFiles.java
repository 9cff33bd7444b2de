package org.needlewise.app.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.needlewise.app.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * The vault's files as they lie there, whatever is in them: for backups, which keep sealed bytes sealed, and for looking
 * after the folder. Paths are relative to the owner's folder, with slashes.
 */
@Component
public class StoredFiles {
    /** Below an owner's folder: files that no row claims, for thirty days. */
    public static final String UNCLAIMED = "unclaimed";

    private static final String UNFINISHED = ".part";
    private static final String SEALED = ".sealed";

    private final Path root;

    public StoredFiles(DataDirectory data) {
        this.root = data.folder("vault");
    }

    /** Everybody who has a folder. */
    public List<UUID> owners() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                    .sorted()
                    .map(UUID::fromString)
                    .toList();
        }
    }

    /** The key by which rows know a file, whether it is sealed or not. */
    public static String key(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(SEALED) ? name.substring(0, name.length() - SEALED.length()) : name;
    }

    /** Whether the writing of this file was never finished. */
    public static boolean isUnfinished(String path) {
        return path.endsWith(UNFINISHED);
    }

    /** Finished files of an owner, in order; without those that no row claims. */
    public List<String> of(UUID owner) throws IOException {
        return all(owner).stream()
                .filter(path -> !path.startsWith(UNCLAIMED + "/") && !path.endsWith(UNFINISHED))
                .toList();
    }

    /** Files whose writing was never finished. */
    public List<String> unfinished(UUID owner) throws IOException {
        return all(owner).stream().filter(path -> path.endsWith(UNFINISHED)).toList();
    }

    /** Files that no row claims. */
    public List<String> unclaimed(UUID owner) throws IOException {
        return all(owner).stream()
                .filter(path -> path.startsWith(UNCLAIMED + "/"))
                .toList();
    }

    private List<String> all(UUID owner) throws IOException {
        Path folder = root.resolve(owner.toString());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** The file itself, for reading. */
    public Path path(UUID owner, String path) {
        Path folder = root.resolve(owner.toString());
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IllegalArgumentException("not a file of the vault");
        }
        return file;
    }

    /** Writes a file durably, in one step, over one that may be there. */
    public void put(UUID owner, String path, InputStream content) throws IOException {
        Path file = path(owner, path);
        Path folder = Files.createDirectories(file.resolveSibling("."));
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        sync(part, StandardOpenOption.WRITE);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder.normalize(), StandardOpenOption.READ);
    }

    public void delete(UUID owner, String path) throws IOException {
        Files.deleteIfExists(path(owner, path));
    }

    /** Lays a file aside. */
    public void layAside(UUID owner, String path) throws IOException {
        Path from = path(owner, path);
        Path to = path(owner, UNCLAIMED + "/" + from.getFileName());
        Files.createDirectories(to.resolveSibling("."));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
