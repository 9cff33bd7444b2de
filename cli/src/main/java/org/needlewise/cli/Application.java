package org.needlewise.cli;

import java.io.UncheckedIOException;
import java.time.Clock;
import org.needlewise.imaging.input.InputException;
import org.needlewise.protocol.input.ProtocolInputException;
import picocli.CommandLine;

/** The commands put together; every failure becomes a sentence and an exit code. */
final class Application {
    private final Console console;
    private final Services services;

    Application(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    int run(String... args) {
        CommandLine line = new CommandLine(new NeedlewiseCommand())
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new MeasureCommand(console, services))
                .addSubcommand(new CompareCommand(console, services))
                .addSubcommand(new VerdictCommand(console, Clock.systemDefaultZone()))
                .addSubcommand(new CardCommand(console))
                .addSubcommand(new PhantomCommand(console))
                .addSubcommand(new DemoCommand(console, services))
                .addSubcommand(new BenchmarkCommand(console, services))
                .addSubcommand(new ScreenCommand(console, Clock.systemDefaultZone()))
                .addSubcommand(new ProtocolPagesCommand())
                .addSubcommand(new PlanCommand(console, Clock.systemDefaultZone()))
                .addSubcommand(new DoseCommand(console, Clock.systemDefaultZone()))
                .addSubcommand(new TrainCommand(console, services))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setExecutionExceptionHandler((exception, command, parsed) -> explain(exception));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return complain("not enough memory for these photographs (" + e.getMessage() + ")", ExitCode.BROKEN);
        }
    }

    private int explain(Exception exception) throws Exception {
        if (exception instanceof InputException || exception instanceof ProtocolInputException) {
            return complain(String.valueOf(exception.getMessage()), ExitCode.USAGE);
        }
        if (exception instanceof UncheckedIOException) {
            return complain(String.valueOf(exception.getMessage()), ExitCode.USAGE);
        }
        if (System.getenv("NEEDLEWISE_TRACE") != null) {
            throw exception;
        }
        return complain(
                "an error in the programme itself (" + exception + "). With NEEDLEWISE_TRACE=1 it shows where.",
                ExitCode.BROKEN);
    }

    private int complain(String sentence, int code) {
        console.err().println("needlewise: " + sentence);
        return code;
    }
}
