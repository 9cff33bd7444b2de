package org.needlewise.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.archive.Replacement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts an archive in place. */
@Command(
        name = "restore",
        description =
                "Puts an archive in place, after reading all of it. A damaged one is refused and changes nothing.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final RecordOptions record = new RecordOptions();

    @Option(
            names = "--replace",
            description = "Replaces a record that is there; it is kept as an archive of its own first.")
    private boolean replace;

    @Parameters(paramLabel = "FILE", description = "Archive that backup, export or the nightly backup wrote.")
    private @Nullable Path file;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path archive = Objects.requireNonNull(file);
        if (!Files.isRegularFile(archive)) {
            console.err().println(archive + " is no file.");
            return ExitCode.USAGE;
        }
        return record.change(console, opened -> {
            Replacement.Done done = opened.replacement().replaceBy(archive, replace, console.progress("Restore"));
            done.before().ifPresent(kept -> console.err().println("What was there before is kept as " + kept));
            console.out()
                    .println("Restored: the record of "
                            + done.manifest().people().size() + " people with "
                            + done.manifest().pictures() + " pictures, as of "
                            + done.manifest().madeAt() + ".");
            return ExitCode.DONE;
        });
    }
}
