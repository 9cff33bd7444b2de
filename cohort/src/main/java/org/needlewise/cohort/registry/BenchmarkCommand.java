package org.needlewise.cohort.registry;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.needlewise.cohort.measuring.ArchiveReading;
import org.needlewise.cohort.measuring.Measuring;
import org.needlewise.cohort.measuring.PlainLoop;
import org.needlewise.cohort.measuring.Sparks;
import org.needlewise.cohort.measuring.Tables;
import org.needlewise.imaging.SkinMeter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What Spark costs and what pooling recovers; docs/benchmarks/cohort.md has the figures. */
@Command(
        name = "cohort benchmark",
        description = "Times measuring on Spark beside a plain loop, or simulates registries.",
        mixinStandardHelpOptions = true)
public final class BenchmarkCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final Truth TRUTH = new Truth(-0.1, 0.08, 0.01, 0.02);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--scene",
            paramLabel = "FOLDER",
            description = "A scene as needlewise phantom writes it, with baseline and follow-up.")
    private @Nullable Path scene;

    @Option(names = "--photos", paramLabel = "N", description = "Photographs measured. Default: ${DEFAULT-VALUE}.")
    private int photos = 40;

    @Option(
            names = "--master",
            paramLabel = "MASTER",
            description = "Where Spark runs, or \"loop\" for the plain loop. Default: ${DEFAULT-VALUE}.")
    private String master = "local[1]";

    @Option(names = "--registries", paramLabel = "N", description = "Registries simulated instead.")
    private int registries;

    @Option(names = "--people", paramLabel = "N", description = "People in each. Default: ${DEFAULT-VALUE}.")
    private int people = 2000;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the simulation. Default: ${DEFAULT-VALUE}.")
    private long seed = 20261123;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (registries > 0) {
            Coverage coverage = Coverage.simulate(TRUTH, registries, people, seed);
            out.printf(
                    Locale.ROOT,
                    "registries %d of %d people: interval of the mean holds the truth in %d (%.1f %%, %.1f to %.1f),"
                            + " of the variance in %d; prediction interval holds %.1f %% of people; bias %.5f%n",
                    coverage.registries(),
                    coverage.people(),
                    coverage.mean().count(),
                    100 * coverage.mean().value(),
                    100 * coverage.mean().low(),
                    100 * coverage.mean().high(),
                    coverage.spread().count(),
                    100 * coverage.predicted(),
                    coverage.bias());
            return 0;
        }
        if (scene == null) {
            spec.commandLine().usage(spec.commandLine().getErr());
            return 2;
        }
        Path folder = Files.createTempDirectory("needlewise-cohort");
        new SceneArchives(scene).write(folder.resolve("in"), photos / SceneArchives.PHOTOS_A_PERSON);
        out.println(master.equals("loop") ? loop(folder) : spark(folder));
        return 0;
    }

    private String loop(Path folder) throws IOException {
        List<String> paths;
        try (var files = Files.list(folder.resolve("in"))) {
            paths = files.map(Path::toString).sorted().toList();
        }
        // The first person warms caches and compiler up, as the first task does on Spark.
        PlainLoop.measure(paths.subList(0, 1));
        Stopwatch watch = new Stopwatch();
        int rows = PlainLoop.measure(paths);
        return watch.words("plain loop", photos, rows);
    }

    private String spark(Path folder) throws IOException {
        Stopwatch start = new Stopwatch();
        try (SparkSession spark = Sparks.open(master, Map.of())) {
            List<String> paths = ArchiveReading.find(
                    List.of(folder.resolve("in").toUri().toString()),
                    spark.sparkContext().hadoopConfiguration());
            String archives = folder.resolve("archives").toUri().toString();
            ArchiveReading.read(spark, paths, archives);
            Dataset<Row> all = spark.read().schema(Tables.ARCHIVES).parquet(archives);
            measure(spark, all.limit(1), folder.resolve("warm"));
            double startUp = start.seconds();
            Stopwatch watch = new Stopwatch();
            measure(spark, all, folder.resolve("measurements"));
            return String.format(
                    Locale.ROOT, "%s; start-up and first person %.1f s", watch.words(master, photos, 0), startUp);
        }
    }

    private static void measure(SparkSession spark, Dataset<Row> archives, Path table) {
        new Measuring(spark, table.toUri().toString(), SkinMeter.VERSION)
                .run(archives, new Measuring.Batches(1000, 2), (visits, of) -> {
                    if (visits > of) {
                        throw new IllegalStateException(visits + " of " + of);
                    }
                });
    }

    /** Wall and processor time since it was made. */
    private static final class Stopwatch {
        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final long wall = System.nanoTime();
        private final long processor = system.getProcessCpuTime();

        double seconds() {
            return (System.nanoTime() - wall) / NANOS;
        }

        String words(String what, int photos, int rows) {
            double wallSeconds = seconds();
            double processorSeconds = (system.getProcessCpuTime() - processor) / NANOS;
            return String.format(
                    Locale.ROOT,
                    "%s: %d photographs, %.1f s, %.1f a minute; processor %.1f s, %.3f s each; most memory %s%s",
                    what,
                    photos,
                    wallSeconds,
                    60 * photos / wallSeconds,
                    processorSeconds,
                    processorSeconds / photos,
                    mostMemory().orElse("unknown"),
                    rows == 0 ? "" : "; " + rows + " rows");
        }

        /** As Linux counts it. */
        private static Optional<String> mostMemory() {
            Path status = Path.of("/proc/self/status");
            try {
                return Files.exists(status)
                        ? Files.readAllLines(status).stream()
                                .filter(line -> line.startsWith("VmHWM:"))
                                .map(line -> line.substring("VmHWM:".length()).strip())
                                .findFirst()
                        : Optional.empty();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
