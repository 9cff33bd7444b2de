package org.needlewise.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that is gone when it is closed. */
public record WorkFolder(Path path) implements AutoCloseable {
    /** Makes one. */
    public static WorkFolder make() throws IOException {
        return new WorkFolder(Files.createTempDirectory("needlewise-benchmark"));
    }

    /** Makes a folder inside. */
    public Path sub(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }
}
