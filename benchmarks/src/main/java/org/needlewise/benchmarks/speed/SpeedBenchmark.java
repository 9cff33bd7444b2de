package org.needlewise.benchmarks.speed;

import static org.needlewise.benchmarks.report.MarkdownTable.number;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.needlewise.benchmarks.peer.Elastix;
import org.needlewise.benchmarks.peer.LandmarkErrors;
import org.needlewise.benchmarks.peer.UnrolledSkin;
import org.needlewise.benchmarks.report.ChildProcess;
import org.needlewise.benchmarks.report.MarkdownTable;
import org.needlewise.benchmarks.report.Spread;
import org.needlewise.benchmarks.report.WorkFolder;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.vision.NativeThreads;

/**
 * Times one photograph.
 *
 * <p>Processor time of the whole process, all threads together, with OpenCV held to one thread: what one core needs,
 * whatever else the machine does. Warmed up; medians.
 */
public final class SpeedBenchmark {
    private static final int WIDTH_PX = 4000;
    private static final int WARM_UP = 5;
    private static final int RUNS = 9;
    private static final int COLD_RUNS = 3;
    private static final double ELASTIX_SAMPLES_PER_MM = 8;

    private final Optional<Path> launcher;
    private final Progress progress;
    private final Map<String, Double> medians = new LinkedHashMap<>();

    /** @param launcher the programme's own executable, for cold starts; empty where it is not to be had */
    public SpeedBenchmark(Optional<Path> launcher, Progress progress) {
        this.launcher = launcher;
        this.progress = progress;
    }

    /** Runs, and gives the page's body in Markdown without the head that names machine and command. */
    public String run() throws IOException {
        NativeThreads.limitTo(1);
        progress.begin(10);
        try (WorkFolder work = WorkFolder.make()) {
            PhotoPair pair = PhotoPair.render(work.sub("pair"), WIDTH_PX);
            progress.step("rendered");
            try (Stages stages = new Stages(pair)) {
                time("decode the JPEG alone", stages::decode);
                time("read", stages::readFile);
                time("card and surface", stages::findCard);
                time("fine surface fit alone", stages::fitSurface);
                time("unroll the site", stages::unroll);
                time("segment", stages::segment);
                time("whole photograph, file to numbers", stages::whole);
                time("register a follow-up", stages::register);
            }
            String cold = cold(pair);
            progress.step("cold start");
            return page(pair, work, cold);
        }
    }

    private void time(String stage, Callable<?> work) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            double start = processCpuMs();
            call(stage, work);
            if (i >= WARM_UP) {
                times.add(processCpuMs() - start);
            }
        }
        medians.put(stage, Spread.medianOf(times));
        progress.step(stage);
    }

    private static void call(String stage, Callable<?> work) throws IOException {
        try {
            if (work.call() == null) {
                throw new IllegalStateException(stage + " gave nothing");
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(stage, e);
        }
    }

    private static double processCpuMs() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            return system.getProcessCpuTime() / 1e6;
        }
        throw new IllegalStateException("this Java does not tell processor time");
    }

    private double median(String stage) {
        return medians.getOrDefault(stage, Double.NaN);
    }

    private String page(PhotoPair pair, WorkFolder work, String cold) throws IOException {
        double decode = median("decode the JPEG alone");
        MarkdownTable table = new MarkdownTable("stage", "ms of one core", "× decoding");
        medians.forEach((stage, ms) -> table.row(stage, number(ms), number(ms / decode)));
        double rest = median("whole photograph, file to numbers")
                - median("read")
                - median("card and surface")
                - median("unroll the site")
                - median("segment");
        table.row("the rest of the whole: colour, quality gate, measuring", number(rest), number(rest / decode));
        return String.format(
                        Locale.ROOT,
                        "One rendered photograph of %d × %d pixels (%.1f MB JPEG), striae on a limb, lasso given."
                                + " Processor time of all threads, OpenCV held to one; medians of %d runs after %d to"
                                + " warm up. Goals: whole photograph 8 × decoding, the aim 4 ×.%n%n",
                        WIDTH_PX,
                        WIDTH_PX * 3 / 4,
                        Files.size(pair.before().file().orElseThrow()) / 1e6,
                        RUNS,
                        WARM_UP)
                + table
                + "\n## Registration beside elastix\n\n"
                + elastix(pair, work.sub("elastix"))
                + "\n## Cold: one command\n\n"
                + cold;
    }

    private String elastix(PhotoPair pair, Path folder) throws IOException {
        if (!Elastix.isInstalled()) {
            return "elastix is not installed here.\n";
        }
        Optional<UnrolledSkin> still =
                UnrolledSkin.of(pair.before(), pair.spec().card(), pair.landmarksBefore(), ELASTIX_SAMPLES_PER_MM);
        Optional<UnrolledSkin> moving =
                UnrolledSkin.of(pair.after(), pair.spec().card(), pair.landmarksAfter(), ELASTIX_SAMPLES_PER_MM);
        Optional<LandmarkErrors.Judged> judged = still.isPresent() && moving.isPresent()
                ? LandmarkErrors.ofElastix(still.get(), moving.get(), folder)
                : Optional.empty();
        if (judged.isEmpty()) {
            return "elastix failed on this pair.\n";
        }
        Spread errors = Spread.of(judged.get().errorsMm());
        double theirs = judged.get().answer().cpuMs();
        double ours = median("register a follow-up");
        return String.format(
                Locale.ROOT,
                "elastix (rigid, then B-splines of 8 mm, mutual information, one thread) took %.1f s for the same pair,"
                        + " landmarks off by %s / %s mm (median / 95th percentile); ours took %.2f s: %.0f × faster."
                        + " Goal: 10 ×, the aim 40 ×.%n",
                theirs / 1000,
                number(errors.median()),
                number(errors.p95()),
                ours / 1000,
                theirs / ours);
    }

    /** Whole processes of the launcher, Java's start included. */
    private String cold(PhotoPair pair) throws IOException {
        if (launcher.isEmpty()) {
            return "The launcher is not here.\n";
        }
        List<String> command = new ArrayList<>();
        if (ChildProcess.isInstalled("taskset")) {
            command.addAll(List.of("taskset", "-c", "0"));
        }
        command.addAll(List.of(
                launcher.get().toString(),
                "measure",
                pair.before().file().orElseThrow().toString(),
                "--outline",
                pair.lassoFile().toString(),
                "--json"));
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int i = 0; i <= COLD_RUNS; i++) {
            ChildProcess run = ChildProcess.run(command);
            if (run.exitCode() != 0) {
                return "`needlewise measure` ended with " + run.exitCode() + ".\n";
            }
            if (i > 0) {
                cpu.add(run.cpuMs());
                wall.add(run.wallMs());
                memory.add(run.mostMemoryMb());
            }
        }
        return String.format(
                Locale.ROOT,
                "`needlewise measure` on that photograph, a fresh process on one core: %.1f s of processor time, %.1f s by"
                        + " the clock (medians of %d); most resident memory %.0f MB. Goal: 700 MB, the aim 400 MB.%n",
                Spread.medianOf(cpu) / 1000,
                Spread.medianOf(wall) / 1000,
                COLD_RUNS,
                Spread.medianOf(memory));
    }
}
