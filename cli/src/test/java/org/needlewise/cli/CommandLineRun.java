package org.needlewise.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.OutputPicture.Kind;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.imaging.UprightPicture;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.photo.Photo;

/** Runs the command line with an engine that gives prepared answers, and keeps what it was asked. */
final class CommandLineRun implements SkinMeter {
    final List<MeasureRequest> measured = new ArrayList<>();
    final List<CompareRequest> compared = new ArrayList<>();
    List<PhotoResult> visit = List.of(Examples.accepted("a.jpg"));
    CompareResult comparison = Examples.compared();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    int run(Object... args) {
        String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
        return new Application(console, new Services(() -> this)).run(words);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    @Override
    public List<PhotoResult> measure(MeasureRequest request, PictureSink pictures, Progress progress) {
        measured.add(request);
        if (pictures.isWanted()) {
            visit.forEach(result -> {
                pictures.accept(Examples.picture(Kind.OVERLAY, "", result.photo()));
                pictures.accept(Examples.picture(Kind.UNROLLED, "", result.photo()));
                pictures.accept(Examples.picture(Kind.SITE_MASK, "", result.photo()));
            });
        }
        return visit;
    }

    @Override
    public CompareResult compare(CompareRequest request, PictureSink pictures, Progress progress) {
        compared.add(request);
        if (pictures.isWanted()) {
            pictures.accept(Examples.picture(Kind.OVERLAY, "baseline", "a.jpg"));
            pictures.accept(Examples.picture(Kind.ALIGNED_BEFORE, "baseline", "a.jpg"));
            pictures.accept(Examples.picture(Kind.ALIGNED_AFTER, "followup", "c.jpg"));
        }
        return comparison;
    }

    @Override
    public Outcome<UprightPicture> look(Photo photo, int longestSide) {
        return Outcome.refused(RefusalCode.NOT_AN_IMAGE);
    }
}
