package org.needlewise.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.needlewise.cli.output.CompareTable;
import org.needlewise.cli.output.PictureFolder;
import org.needlewise.cli.output.ResultJson;
import org.needlewise.cli.report.CompareReport;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.PictureSink;

/** Compares two visits and tells the result. */
final class Comparison {
    private Comparison() {}

    /** Returns the exit code. */
    static int run(Console console, Services services, CompareRequest request, Optional<Path> out, boolean json) {
        Optional<PictureFolder> folder = out.map(dir -> PictureFolder.ofComparison(
                dir, request.baseline().photos(), request.followup().photos()));
        PictureSink pictures = folder.<PictureSink>map(f -> f).orElse(PictureSink.none());
        CompareResult result = services.meter().get().compare(request, pictures, console.progress("Comparing"));
        folder.ifPresent(dir -> CompareReport.write(dir, result));
        console.out().print(json ? ResultJson.compare(result) : CompareTable.text(result));
        folder.filter(dir -> !json)
                .ifPresent(dir -> console.out().println("Report: " + dir.path().resolve(CompareReport.FILE_NAME)));
        return result.refusals().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
