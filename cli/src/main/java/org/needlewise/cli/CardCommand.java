package org.needlewise.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.needlewise.imaging.card.CardLayoutReader;
import org.needlewise.imaging.card.sheet.CardSheet;
import org.needlewise.imaging.card.sheet.PaperSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the card to print. */
@Command(
        name = "card",
        description = "Writes the reference card as a PDF to print at 100 %%.",
        mixinStandardHelpOptions = true)
final class CardCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "OUT.pdf", description = "File to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--card",
            paramLabel = "NAME|FILE.json",
            defaultValue = "card-l",
            description = "card-l, card-s or a JSON file. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String card;

    @Option(
            names = "--paper",
            paramLabel = "a4|letter",
            defaultValue = "a4",
            description = "Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private PaperSize paper;

    CardCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try {
            CardSheet.write(CardLayoutReader.byNameOrFile(card), paper, sheet);
            Files.write(out, sheet.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(out + ": cannot be written", e);
        }
        console.err()
                .println(
                        "Wrote " + out + ". Print it at 100 % on " + paper.label() + " paper, not fitted to the page.");
        return ExitCode.DONE;
    }
}
