package org.needlewise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.needlewise.cli.output.MeasureTable;
import org.needlewise.cli.output.PictureFolder;
import org.needlewise.cli.output.ResultJson;
import org.needlewise.cli.report.VisitReport;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.photo.Photo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Measures one visit. */
@Command(
        name = "measure",
        description = "Measures the photographs of one visit.",
        mixinStandardHelpOptions = true,
        footer = "Exit 3 when no photograph could be used; 0 when at least one could.")
final class MeasureCommand implements Callable<Integer> {
    private final Console console;
    private final Services services;

    @Parameters(arity = "1..*", paramLabel = "PHOTO", description = "Photographs of one visit.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Mixin
    private final OutlineOption outline = new OutlineOption();

    @Mixin
    private final CardOptions cardOptions = new CardOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    MeasureCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() {
        MeasureRequest request = request();
        Optional<PictureFolder> folder = output.folder().map(dir -> PictureFolder.ofVisit(dir, request.photos()));
        PictureSink pictures = folder.<PictureSink>map(f -> f).orElse(PictureSink.none());
        List<PhotoResult> results = services.meter().get().measure(request, pictures, console.progress("Measuring"));
        folder.ifPresent(dir -> VisitReport.write(dir, results));
        console.out().print(output.json() ? ResultJson.measure(results) : MeasureTable.text(results));
        folder.filter(dir -> !output.json())
                .ifPresent(dir -> console.out().println("Report: " + dir.path().resolve(VisitReport.FILE_NAME)));
        return results.stream().anyMatch(PhotoResult::accepted) ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private MeasureRequest request() {
        List<Photo> photos = PhotoFiles.visit(paths);
        CardLayout card = cardOptions.layout();
        return new MeasureRequest(photos, card, cardOptions.printLengthMm(card), outline.on(photos));
    }
}
