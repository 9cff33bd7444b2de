package org.needlewise.cli;

import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.demo.SampleLife;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the application on this computer until it is stopped. */
@Command(
        name = "serve",
        description = "Opens the application for the browser on this computer; Ctrl-C ends it.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String USER_HOME = "user.home";

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port on this computer; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for everything that is kept. Default: needlewise in your home folder.")
    private @Nullable Path data;

    @Option(
            names = "--demo",
            description = "Shows a sample life of one year, in a folder of its own; your own data stays untouched.")
    private boolean demo;

    @Option(names = "--no-open", description = "Prints the address only; otherwise the browser shows it.")
    private boolean stayInTerminal;

    @Option(
            names = "--lan",
            description = "Lets a phone join over the home network, encrypted, by a code shown under \"Phone\".")
    private boolean lan;

    @Option(
            names = "--lan-port",
            paramLabel = "PORT",
            defaultValue = "8443",
            description = "Port that the home network sees. Default: ${DEFAULT-VALUE}.")
    private int lanPort;

    @Option(
            names = "--spring.profiles.active",
            paramLabel = "PROFILE",
            description = "postgres keeps the record in PostgreSQL instead of a file; see docs/keeping.md.")
    private @Nullable String profile;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = folder();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            console.err().println(folder + " is a file; --data wants a folder.");
            return ExitCode.USAGE;
        }
        console.out().println("Your data lies in " + folder.toAbsolutePath());
        try (ConfigurableApplicationContext running = NeedlewiseApplication.start(settings(folder))) {
            String address = "http://localhost:" + portOf(running);
            console.out().println("Open " + address);
            if (console.terminal() && !stayInTerminal) {
                DesktopBrowser.show(address, console);
            }
            if (lan) {
                console.out().println("A phone joins by the code at " + address + "/phone");
            }
            if (demo) {
                fill(running.getBean(SampleLife.class));
            }
            CountDownLatch closed = new CountDownLatch(1);
            running.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    closed.countDown();
                }
            });
            closed.await();
        } catch (RuntimeException e) {
            return explain(e, folder);
        }
        return ExitCode.DONE;
    }

    private ServeSettings settings(Path folder) {
        return new ServeSettings(
                port,
                folder,
                demo,
                lan ? OptionalInt.of(lanPort) : OptionalInt.empty(),
                profile == null ? Map.of() : Map.of("spring.profiles.active", profile));
    }

    private void fill(SampleLife life) {
        if (life.isThere()) {
            return;
        }
        console.err().println("Photographing and measuring a sample year; the pages can be looked at meanwhile ...");
        life.fill(new RenderedLife(), console.progress("Sample year"), Locale.getDefault());
        console.err().println("The sample year is there.");
    }

    private Path folder() {
        Path home = data != null ? data : Path.of(System.getProperty(USER_HOME, "."), "needlewise");
        return demo ? home.resolve("demo") : home;
    }

    private static String portOf(ConfigurableApplicationContext running) {
        return running.getEnvironment().getProperty("local.server.port", "?");
    }

    /** A taken port and a data folder in use are everyday things and deserve a sentence. */
    private int explain(RuntimeException failure, Path folder) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof BindException || message.contains("Port " + port + " was already in use")) {
                console.err()
                        .println("Port " + port + " is taken. Give another one: serve --port " + (port + 1)
                                + ", or --port 0 for any free one.");
                return ExitCode.USAGE;
            }
        }
        console.err().println(OpeningTrouble.sentence(failure, folder).orElseThrow(() -> failure));
        return ExitCode.USAGE;
    }
}
