package org.needlewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.benchmarks.accuracy.AccuracyBenchmark;
import org.needlewise.benchmarks.accuracy.AccuracyOptions;
import org.needlewise.benchmarks.report.Machine;
import org.needlewise.benchmarks.speed.SpeedBenchmark;
import org.needlewise.benchmarks.verdict.VerdictBenchmark;
import org.needlewise.benchmarks.verdict.VerdictOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the programme itself. */
@Command(
        name = "benchmark",
        description = "Measures how accurate the programme is, how often it errs, and how fast it is.",
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Runnable {
    private final Console console;
    private final Services services;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    BenchmarkCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "accuracy, verdict or speed?");
    }

    @Command(
            name = "accuracy",
            description =
                    "Compares the engine's figures with the truth of rendered photographs. Takes about 20 minutes.",
            mixinStandardHelpOptions = true)
    int accuracy(
            @Option(names = "--scenes", paramLabel = "N", defaultValue = "2", description = "Of each kind. Default: 2.")
                    int scenes,
            @Option(names = "--seed", paramLabel = "N", defaultValue = "900000", description = "Of the first scene.")
                    long seed,
            @Option(names = "--quick", description = "One scene of each kind and fewer photographs.") boolean quick,
            @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "1 or 2. Default: 2.")
                    int threads,
            @Option(
                            names = "--minutes",
                            paramLabel = "N",
                            defaultValue = "60",
                            description = "Begins no scene after so long. Default: 60.")
                    int minutes,
            @Option(names = "--out", paramLabel = "FILE", description = "Default: docs/benchmarks/accuracy.md.")
                    @Nullable
                    Path out) {
        if (scenes < 1 || threads < 1 || threads > 2) {
            throw new ParameterException(spec.commandLine(), "--scenes is 1 or more, --threads 1 or 2");
        }
        Duration longest = Duration.ofMinutes(minutes);
        AccuracyOptions options = quick
                ? AccuracyOptions.quick(seed, threads, longest)
                : AccuracyOptions.full(scenes, seed, threads, longest);
        String head = Machine.here()
                .head(Clock.systemDefaultZone(), "needlewise benchmark accuracy" + flags(scenes, quick, seed, minutes));
        try {
            AccuracyBenchmark benchmark =
                    new AccuracyBenchmark(options, services.meter().get(), console.progress("Measuring scenes"));
            String page = benchmark.run(samples()).markdown();
            return write(out, "accuracy.md", "# How accurate it is\n\n" + head + "\n" + page);
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark stopped: " + e.getMessage(), e);
        }
    }

    @Command(
            name = "speed",
            description = "Times one photograph by stage, a cold start, and memory. Takes some minutes.",
            mixinStandardHelpOptions = true)
    int speed(
            @Option(names = "--out", paramLabel = "FILE", description = "Default: docs/benchmarks/speed.md.") @Nullable
                    Path out) {
        String head = Machine.here().head(Clock.systemDefaultZone(), "needlewise benchmark speed");
        Path launcher = home().resolve("needlewise");
        try {
            SpeedBenchmark benchmark = new SpeedBenchmark(
                    Files.isExecutable(launcher) ? Optional.of(launcher) : Optional.empty(),
                    console.progress("Timing"));
            return write(out, "speed.md", "# How fast it is\n\n" + head + "\n" + benchmark.run());
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark stopped: " + e.getMessage(), e);
        }
    }

    @Command(
            name = "verdict",
            description = "Simulates self-trials and counts what was told in them. Takes about a quarter of an hour.",
            mixinStandardHelpOptions = true)
    int verdict(
            @Option(
                            names = "--lives",
                            paramLabel = "N",
                            defaultValue = "10000",
                            description = "Of each situation. Default: 10000.")
                    int lives,
            @Option(names = "--seed", paramLabel = "N", defaultValue = "500000000", description = "Of the first life.")
                    long seed,
            @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Default: 2.") int threads,
            @Option(names = "--out", paramLabel = "FILE", description = "Default: docs/benchmarks/verdict.md.")
                    @Nullable
                    Path out) {
        if (lives < 1 || threads < 1) {
            throw new ParameterException(spec.commandLine(), "--lives and --threads are 1 or more");
        }
        String head = Machine.here()
                .head(Clock.systemDefaultZone(), "needlewise benchmark verdict --lives " + lives + " --seed " + seed);
        try {
            String page = new VerdictBenchmark(
                            new VerdictOptions(lives, seed, threads), console.progress("Simulating lives"))
                    .run();
            return write(out, "verdict.md", "# How often the verdict errs\n\n" + head + "\n" + page);
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark stopped: " + e.getMessage(), e);
        }
    }

    private static String flags(int scenes, boolean quick, long seed, int minutes) {
        return (quick ? " --quick" : " --scenes " + scenes) + " --seed " + seed + " --minutes " + minutes;
    }

    private int write(@Nullable Path out, String name, String page) throws IOException {
        Path file =
                out != null ? out : home().resolve("docs").resolve("benchmarks").resolve(name);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, page);
        console.out().print(page);
        console.err().println("Written to " + file);
        return ExitCode.DONE;
    }

    private static Path home() {
        return Path.of(System.getProperty("needlewise.home", ""));
    }

    /** Photographs that may lie beside the project. */
    private static Optional<Path> samples() {
        Path samples = home().toAbsolutePath().resolveSibling("shared").resolve("samples");
        return Files.isDirectory(samples) ? Optional.of(samples) : Optional.empty();
    }
}
