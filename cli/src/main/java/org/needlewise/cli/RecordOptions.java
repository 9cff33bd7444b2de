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

    /** What is done with the record. */
    interface Work {
        int with(OpenedRecord record) throws IOException;
    }

    /** Opens the record, works, and says in one sentence why it could not. */
    int open(Console console, boolean mustBeThere, Work work) {
        Path folder = data != null ? data : Path.of(System.getProperty("user.home", "."), "needlewise");
        if (Files.exists(folder) ? !Files.isDirectory(folder) : mustBeThere) {
            console.err().println("There is no record in " + folder + "; --data names its folder.");
            return ExitCode.USAGE;
        }
        ServeSettings settings = new ServeSettings(
                0,
                folder,
                false,
                OptionalInt.empty(),
                profile == null ? Map.of() : Map.of("spring.profiles.active", profile));
        try (OpenedRecord record = OpenedRecord.open(settings)) {
            return work.with(record);
        } catch (ArchiveException e) {
            console.err().println(e.getMessage() + " Nothing was changed.");
            return ExitCode.REFUSED;
        } catch (IOException e) {
            console.err().println("It could not be done: " + e.getMessage());
            return ExitCode.USAGE;
        } catch (RuntimeException e) {
            return explain(e, folder, console);
        }
    }

    private static int explain(RuntimeException failure, Path folder, Console console) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Database may be already in use")) {
                console.err()
                        .println("Another needlewise has " + folder
                                + " open. Stop it, or use the page Settings, which works meanwhile.");
                return ExitCode.USAGE;
            }
        }
        throw failure;
    }
}
