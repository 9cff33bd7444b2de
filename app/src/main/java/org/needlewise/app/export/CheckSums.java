package org.needlewise.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** {@code SHA256SUMS} over every file of a folder, as {@code sha256sum --check} reads it. */
final class CheckSums {
    static final String NAME = "SHA256SUMS";

    private CheckSums() {}

    static void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            text.append(sum(file)).append("  ").append(name).append('\n');
        }
        Files.writeString(folder.resolve(NAME), text);
    }

    private static String sum(Path file) throws IOException {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sum)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
