package org.needlewise.app.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.needlewise.app.DataDirectory;
import org.needlewise.model.photo.Photo;
import org.springframework.stereotype.Component;

/** Pictures as plain files, one folder for each owner: {@code vault/OWNER/xx/KEY.jpg}. */
@Component
class FileVault implements PhotoVault {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}\\.[a-z]{1,5}");
    private static final Pattern ENDING = Pattern.compile("[a-z]{1,5}");

    private final Path root;

    FileVault(DataDirectory data) {
        this.root = data.folder("vault");
    }

    @Override
    public String put(UUID owner, String fileName, byte[] picture) throws IOException {
        String key = UUID.randomUUID().toString().replace("-", "") + "." + ending(fileName);
        Path folder = Files.createDirectories(folder(owner, key));
        Path part = folder.resolve(key + ".part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(picture);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, file(owner, key), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        return key;
    }

    @Override
    public InputStream open(UUID owner, String key) throws IOException {
        return Files.newInputStream(file(owner, key));
    }

    @Override
    public Photo photo(UUID owner, String key, String fileName) {
        return new Photo(fileName, new Photo.InFile(file(owner, key)));
    }

    @Override
    public void delete(UUID owner, String key) throws IOException {
        Files.deleteIfExists(file(owner, key));
    }

    @Override
    public void deleteAll(UUID owner) throws IOException {
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

    private Path file(UUID owner, String key) {
        return folder(owner, key).resolve(key);
    }

    private Path folder(UUID owner, String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of the vault");
        }
        return root.resolve(owner.toString()).resolve(key.substring(0, 2));
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
