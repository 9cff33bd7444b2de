package org.needlewise.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole job on rendered photographs, for who has none yet. */
@Command(
        name = "demo",
        description = "Renders two visits of one thigh, compares them and writes the report.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 7;
    private static final int PHOTOS = 2;
    private static final int WIDTH_PX = 3200;
    private static final int HEIGHT_PX = 2400;

    private final Console console;
    private final Services services;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for photographs and report. Default: needlewise-demo in the system's temporary folder.")
    private @Nullable Path out;

    DemoCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() {
        Path folder = out != null ? out : Path.of(System.getProperty("java.io.tmpdir"), "needlewise-demo");
        console.err().println("Rendering photographs of skin with red stretch marks, before and after ...");
        RenderedVisits visits = RenderedVisits.render(
                SceneSpec.of(SceneKind.STRIAE_RUBRAE_LIGHT, SEED)
                        .withSize(WIDTH_PX, HEIGHT_PX)
                        .withPhotos(PHOTOS, PHOTOS),
                folder);
        console.err().println("Measuring them ...");
        return Comparison.run(console, services, visits.request(), Optional.of(folder), false);
    }
}
