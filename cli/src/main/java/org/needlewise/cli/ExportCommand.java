package org.needlewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.export.ExportableRecord;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.web.Languages;
import org.needlewise.app.web.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Writes a person's record as plain files. */
@Command(
        name = "export",
        description =
                "Writes everything of yours as plain files, which everybody can read: photographs, report, tables,"
                        + " FHIR. To put a record back, use backup and restore instead.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final RecordOptions record = new RecordOptions();

    @Mixin
    private final PassphraseOptions secret = new PassphraseOptions();

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            converter = Language.class,
            description = "en or de. Default: this computer's.")
    private Locale language = Locale.getDefault();

    @Parameters(paramLabel = "DIR", description = "Folder to write; not there yet, or empty.")
    private @Nullable Path folder;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path target = Objects.requireNonNull(folder);
        if (!ExportableRecord.isFree(target)) {
            console.err().println(target + " is there already and not empty; give a new name.");
            return ExitCode.USAGE;
        }
        return record.attempt(console, true, settings -> export(settings, target));
    }

    private int export(ServeSettings settings, Path target) throws IOException {
        try (ExportableRecord opened = ExportableRecord.open(settings)) {
            try {
                Optional<PersonId> person = enter(opened);
                if (person.isEmpty()) {
                    console.err()
                            .println("The record is protected: give --passphrase-file"
                                    + (opened.isShared() ? " and --name" : "") + ", or run this in a terminal.");
                    return ExitCode.USAGE;
                }
                int photographs = opened.write(target, person.get(), language, console.progress("Export"));
                console.out().println(target + ": " + photographs + " photographs, and everything else, readable.");
                return ExitCode.DONE;
            } catch (Refused refused) {
                console.err().println(opened.words(refused, Locale.ENGLISH) + " Nothing was written.");
                return ExitCode.REFUSED;
            }
        }
    }

    private Optional<PersonId> enter(ExportableRecord opened) throws IOException {
        if (!opened.isLocked()) {
            return Optional.of(opened.person());
        }
        Optional<String> name = opened.isShared() ? secret.name() : Optional.empty();
        if (opened.isShared() && name.isEmpty()) {
            return Optional.empty();
        }
        return secret.passphrase().map(passphrase -> opened.unlock(name.orElse(null), passphrase));
    }

    /** One of the application's. */
    static final class Language implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String value) {
            return Languages.ALL.stream()
                    .filter(known -> known.getLanguage().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("en and de are spoken, not " + value));
        }
    }
}
