package org.needlewise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.imaging.input.OutlineReader;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.photo.Visit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares two visits. */
@Command(
        name = "compare",
        description = "Measures two visits of the same skin, lays them on each other and gives the change.",
        mixinStandardHelpOptions = true,
        footer = "Exit 3 when the visits could not be compared; 0 otherwise.")
final class CompareCommand implements Callable<Integer> {
    private final Console console;
    private final Services services;

    @Option(
            names = "--baseline",
            arity = "1..*",
            required = true,
            paramLabel = "PHOTO",
            description = "Photographs of the first visit.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> baseline;

    @Option(
            names = "--followup",
            arity = "1..*",
            required = true,
            paramLabel = "PHOTO",
            description = "Photographs of the later visit.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> followup;

    @Mixin
    private final OutlineOption outline = new OutlineOption();

    @Option(
            names = "--points",
            paramLabel = "FILE",
            description = "Points of the first baseline photograph to be found again: JSON, [[x, y], …].")
    private @Nullable Path points;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description =
                    "Three or more points given by hand in the first photograph of both visits, for skin that offers too"
                            + " little: JSON, [{\"baseline\": [x, y], \"followup\": [x, y]}, …].")
    private @Nullable Path pairs;

    @Mixin
    private final CardOptions cardOptions = new CardOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    CompareCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() {
        return Comparison.run(console, services, request(), output.folder(), output.json());
    }

    private CompareRequest request() {
        List<Photo> before = PhotoFiles.visit(baseline);
        List<Photo> after = PhotoFiles.visit(followup);
        CardLayout card = cardOptions.layout();
        return new CompareRequest(
                new Visit("baseline", before),
                new Visit("followup", after),
                card,
                cardOptions.printLengthMm(card),
                outline.on(before),
                Optional.ofNullable(points).map(OutlineReader::points).orElse(List.of()),
                Optional.ofNullable(pairs).map(OutlineReader::pairs).orElse(List.of()));
    }
}
