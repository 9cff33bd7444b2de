package org.needlewise.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is written, and where. */
final class OutputOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes unrolled pictures, overlays, masks and report.html into this folder.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints JSON instead of a table.")
    private boolean json;

    Optional<Path> folder() {
        return Optional.ofNullable(out);
    }

    boolean json() {
        return json;
    }
}
