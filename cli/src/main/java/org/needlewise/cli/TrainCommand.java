package org.needlewise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/**
 * Walks once through what commands do, on small rendered photographs, so that the launcher's class-data archive holds
 * the classes that they load. For the launcher, not for people.
 */
@Command(name = "train", hidden = true, description = "Used by the launcher when it builds.")
final class TrainCommand implements Callable<Integer> {
    private static final int WIDTH_PX = 1600;
    private static final int HEIGHT_PX = 1200;

    private final Console console;
    private final Services services;

    TrainCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("needlewise-train");
        try {
            SceneSpec small = SceneSpec.of(SceneKind.STRIAE_RUBRAE_LIGHT, 1)
                    .withSize(WIDTH_PX, HEIGHT_PX)
                    .withPhotos(1, 1);
            RenderedVisits visits = RenderedVisits.render(small, folder);
            Comparison.run(console, services, visits.request(), Optional.of(folder.resolve("report")), true);
            new Application(console, services)
                    .run("card", folder.resolve("card.pdf").toString());
            walkThroughThePlan(folder);
            openTheFirstPage(folder.resolve("record"));
        } finally {
            delete(folder);
        }
        return ExitCode.DONE;
    }

    /** Screens, doses and plans the example request, so that the rule engine's classes are kept too. */
    private void walkThroughThePlan(Path folder) {
        Path examples = Path.of(System.getProperty("needlewise.home", "."))
                .resolve("docs")
                .resolve("examples");
        Application application = new Application(console, services);
        application.run("screen", examples.resolve("answers.json").toString());
        application.run("dose", examples.resolve("device.json").toString(), "--json");
        String request = examples.resolve("request.json").toString();
        application.run("plan", request, "--json");
        application.run("plan", request, "--ics", folder.resolve("plan.ics").toString());
    }

    /** Starts the application once and asks for a page, so that its classes are kept too. */
    private static void openTheFirstPage(Path record) throws IOException {
        try (ConfigurableApplicationContext running =
                NeedlewiseApplication.start(new ServeSettings(0, record, false))) {
            String port = running.getEnvironment().getProperty("local.server.port", "0");
            try (InputStream page =
                    URI.create("http://localhost:" + port + "/").toURL().openStream()) {
                page.readAllBytes();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
