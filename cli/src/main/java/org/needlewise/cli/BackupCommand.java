package org.needlewise.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.archive.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes everything into one archive. */
@Command(
        name = "backup",
        description = "Writes everything that is kept into one archive and reads it back. What is encrypted stays so.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final RecordOptions record = new RecordOptions();

    @Parameters(paramLabel = "FILE", description = "Archive to write; ends in .zip.")
    private @Nullable Path file;

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(file);
        if (Files.exists(target)) {
            console.err().println(target + " is there already; give a new name.");
            return ExitCode.USAGE;
        }
        return record.read(console, opened -> {
            Manifest manifest = opened.archives().everything(target, console.progress("Backup"));
            console.out()
                    .println(target + ": " + manifest.pictures() + " pictures, " + Files.size(target) / 1024
                            + " KiB, written and read back.");
            if (!manifest.missing().isEmpty()) {
                console.err().println(manifest.missing().size() + " pictures that rows name are not there.");
            }
            return ExitCode.DONE;
        });
    }
}
