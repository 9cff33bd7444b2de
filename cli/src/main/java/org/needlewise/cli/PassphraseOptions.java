package org.needlewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who one is and what opens the record. A passphrase is never an argument: others could see it. */
final class PassphraseOptions {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "File whose first line is the passphrase of a protected record. Without it the terminal asks.")
    private @Nullable Path file;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Your name for signing in, when several people have their records here.")
    private @Nullable String name;

    /** The name that was given, or that the terminal was told. */
    Optional<String> name() {
        if (name != null) {
            return Optional.of(name);
        }
        return Optional.ofNullable(System.console()).map(terminal -> terminal.readLine("Your name: "));
    }

    /** What opens the record; empty when there is neither a file nor a terminal. */
    Optional<String> passphrase() throws IOException {
        if (file != null) {
            return Optional.of(Files.readString(file).lines().findFirst().orElse(""));
        }
        return Optional.ofNullable(System.console())
                .map(terminal -> terminal.readPassword("Passphrase: "))
                .map(String::new);
    }
}
