package org.needlewise.model.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A photograph as it came.
 *
 * @param name file name, the photograph's name in every output
 * @param source its content
 */
public record Photo(String name, Source source) {
    /** A photograph in a file, under the file's own name. */
    public Photo(Path path) {
        this(nameOf(path), new InFile(path));
    }

    /** The file it lies in; empty when it does not lie in one of its own. */
    public Optional<Path> file() {
        return source instanceof InFile inFile ? Optional.of(inFile.path()) : Optional.empty();
    }

    private static String nameOf(Path path) {
        Path file = path.getFileName();
        return file == null ? path.toString() : file.toString();
    }

    /** Where the content comes from; may be opened more than once. */
    public interface Source {
        /** Opens the content from its beginning; the caller closes it. */
        InputStream open() throws IOException;
    }

    /** Content in a file of its own. */
    public record InFile(Path path) implements Source {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /** Content in memory, as it arrived a moment ago. */
    public static Source inMemory(byte[] content) {
        return () -> new ByteArrayInputStream(content);
    }
}
