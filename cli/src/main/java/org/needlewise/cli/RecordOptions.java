package org.needlewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.archive.ArchiveException;
import org.needlewise.app.keeping.OpenedRecord;
import picocli.CommandLine.Option;

/** Which record a command is about, the same as for {@code serve}. */
final class RecordOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the record. Default: needlewise in your home folder.")
    private @Nullable Path data;

    @Option(
            names = "--spring.profiles.active",
            paramLabel = "PROFILE",
            description = "postgres for a record in PostgreSQL; see docs/keeping.md.")
    private @Nullable String profile;

    /** What is done with an opened record. */
    interface Work {
        int with(OpenedRecord record) throws IOException;
    }

    /** Anything that opens a record, works and ends. */
    interface Opening {
        int run(ServeSettings settings) throws IOException;
    }

    /** Opens the record to read it, while a server may run on PostgreSQL. */
    int read(Console console, Work work) {
        return attempt(console, true, settings -> {
            try (OpenedRecord record = OpenedRecord.toRead(settings)) {
                return work.with(record);
            }
        });
    }

    /** Opens the record to change it; there need not be one. */
    int change(Console console, Work work) {
        return attempt(console, false, settings -> {
            try (OpenedRecord record = OpenedRecord.toChange(settings)) {
                return work.with(record);
            }
        });
    }

    /** Does it, or says in one sentence why it could not. */
    int attempt(Console console, boolean mustBeThere, Opening opening) {
        Path folder = data != null ? data : Path.of(System.getProperty("user.home", "."), "needlewise");
        if (Files.exists(folder) ? !isRecord(folder, mustBeThere) : mustBeThere) {
            console.err().println("There is no record in " + folder + "; --data names its folder.");
            return ExitCode.USAGE;
        }
        ServeSettings settings = new ServeSettings(
                0,
                folder,
                false,
                OptionalInt.empty(),
                profile == null ? Map.of() : Map.of("spring.profiles.active", profile));
        try {
            return opening.run(settings);
        } catch (ArchiveException e) {
            console.err().println(e.getMessage() + " Nothing was changed.");
            return ExitCode.REFUSED;
        } catch (IOException e) {
            console.err().println("It could not be done: " + FileTrouble.sentence(e));
            return ExitCode.USAGE;
        } catch (RuntimeException e) {
            return explain(e, folder, console);
        }
    }

    /** Any other folder is left as it is: nothing is made in it by the way. */
    private static boolean isRecord(Path folder, boolean mustBeThere) {
        return Files.isDirectory(folder) && (!mustBeThere || Files.isDirectory(folder.resolve("vault")));
    }

    private static int explain(RuntimeException failure, Path folder, Console console) {
        String sentence = OpeningTrouble.sentence(failure, folder).orElseThrow(() -> failure);
        console.err().println(sentence);
        return ExitCode.USAGE;
    }
}
