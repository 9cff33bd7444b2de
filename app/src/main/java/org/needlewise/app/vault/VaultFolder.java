package org.needlewise.app.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.needlewise.app.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * The files of the vault, one folder for each owner: {@code vault/OWNER/xx/KEY.jpg}, {@code vault/OWNER/xx/KEY.jpg.sealed}
 * in a protected record.
 */
@Component
class VaultFolder {
    private static final String SEALED = ".sealed";
    private static final String PART = ".part";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}\\.[a-z]{1,5}");
    private static final Pattern ENDING = Pattern.compile("[a-z]{1,5}");

    private final Path root;

    VaultFolder(DataDirectory data) {
        this.root = data.folder("vault");
    }

    static String newKey(String fileName) {
        return UUID.randomUUID().toString().replace("-", "") + "." + ending(fileName);
    }

    Path plain(UUID owner, String key) {
        return folder(owner, key).resolve(key);
    }

    Path sealed(UUID owner, String key) {
        return folder(owner, key).resolve(key + SEALED);
    }

    /** Keys of all pictures of an owner that lie there readable. */
    List<String> plainKeys(UUID owner) throws IOException {
        return names(owner).stream().filter(KEY.asMatchPredicate()).toList();
    }

    /** Keys of all pictures of an owner that lie there sealed. */
    List<String> sealedKeys(UUID owner) throws IOException {
        return names(owner).stream()
                .filter(name -> name.endsWith(SEALED))
                .map(name -> name.substring(0, name.length() - SEALED.length()))
                .filter(KEY.asMatchPredicate())
                .toList();
    }

    /** Writes a file that is either there as a whole or not at all, and outlives a loss of power once it is there. */
    void write(Path file, Writing writing) throws IOException {
        Path folder = Files.createDirectories(folder(file));
        Path part = folder.resolve(file.getFileName() + PART);
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            writing.write(out);
            channel.force(true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a picture could not be sealed", e);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    /** Fills a file; leaves it open. */
    interface Writing {
        void write(OutputStream out) throws IOException, GeneralSecurityException;
    }

    /** Takes a file away so that it does not come back after a loss of power. */
    void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            sync(folder(file));
        }
    }

    /** Takes away what a crash left half written and readable. */
    void deletePlainParts(UUID owner) throws IOException {
        for (Path file : files(owner)) {
            if (file.toString().endsWith(PART) && !file.toString().endsWith(SEALED + PART)) {
                Files.deleteIfExists(file);
            }
        }
    }

    void deleteAll(UUID owner) throws IOException {
        Path folder = root.resolve(owner.toString());
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    private List<String> names(UUID owner) throws IOException {
        return files(owner).stream().map(file -> file.getFileName().toString()).toList();
    }

    private List<Path> files(UUID owner) throws IOException {
        Path folder = root.resolve(owner.toString());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path folder(UUID owner, String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of the vault");
        }
        return root.resolve(owner.toString()).resolve(key.substring(0, 2));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static String ending(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDING.matcher(ending).matches() ? ending : "bin";
    }

    /** A new name in a folder is safe only when the folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
