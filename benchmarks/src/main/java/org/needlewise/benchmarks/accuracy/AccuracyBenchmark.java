package org.needlewise.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.needlewise.benchmarks.accuracy.SceneCatalogue.Entry;
import org.needlewise.benchmarks.report.WorkFolder;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.SkinMeter;

/**
 * Renders scenes, sends them through the engine and gathers errors.
 *
 * <p>Every rendered photograph is used for as many figures as it can serve, and deleted with its scene.
 */
public final class AccuracyBenchmark {
    private final AccuracyOptions options;
    private final SkinMeter meter;
    private final Progress progress;
    private final Ledger ledger = new Ledger();
    private final PeerMeasurer peers;
    private final long started = System.nanoTime();

    /** @param progress hears of every scene */
    public AccuracyBenchmark(AccuracyOptions options, SkinMeter meter, Progress progress) {
        this.options = options;
        this.meter = meter;
        this.progress = progress;
        this.peers = new PeerMeasurer(ledger, options.elastixPairs());
    }

    /**
     * Runs.
     *
     * @param samples folder that holds {@code rendered} and {@code jtvd}; empty where there is none
     * @throws IOException when temporary files or samples cannot be used
     */
    public AccuracyResult run(Optional<Path> samples) throws IOException {
        List<Entry> entries =
                SceneCatalogue.of(options.scenesPerKind(), options.firstSeed(), options.widthPx(), options.photos());
        List<BenchmarkScene> beside =
                samples.isPresent() ? SampleScenes.in(samples.get().resolve("rendered")) : List.of();
        String charts =
                samples.isPresent() ? new ChartSamples(meter, samples.get().resolve("jtvd")).section() : "";
        progress.begin(beside.size() + entries.size());
        for (BenchmarkScene scene : beside) {
            measure(scene);
        }
        try (WorkFolder work = WorkFolder.make()) {
            rendered(entries, work);
        }
        return new AccuracyResult(ledger, options, charts);
    }

    private void rendered(List<Entry> entries, WorkFolder work) throws IOException {
        if (options.threads() == 1) {
            for (int i = 0; i < entries.size() && isTimeLeft(i, entries.size()); i++) {
                measureAndDelete(render(entries.get(i), work));
            }
            return;
        }
        ExecutorService renderer = Executors.newSingleThreadExecutor();
        try {
            Future<Rendered> next = renderer.submit(() -> render(entries.get(0), work));
            for (int i = 0; i < entries.size() && isTimeLeft(i, entries.size()); i++) {
                Rendered scene = waitFor(next);
                if (i + 1 < entries.size()) {
                    Entry following = entries.get(i + 1);
                    next = renderer.submit(() -> render(following, work));
                }
                measureAndDelete(scene);
            }
        } finally {
            renderer.shutdownNow();
        }
    }

    private boolean isTimeLeft(int done, int of) {
        if (System.nanoTime() - started < options.longest().toNanos()) {
            return true;
        }
        ledger.note("stopped after " + options.longest().toMinutes() + " minutes: " + done + " of " + of
                + " rendered scenes were measured");
        return false;
    }

    /** A scene and how long its photographs took. */
    private record Rendered(BenchmarkScene scene, double seconds) {}

    private Rendered render(Entry entry, WorkFolder work) throws IOException {
        long begun = System.nanoTime();
        Path folder = work.sub(entry.label().name().replace(' ', '-'));
        BenchmarkScene scene = SceneRenderer.render(entry.label(), entry.spec(), folder, options.crossTalkPhotos());
        return new Rendered(scene, secondsSince(begun));
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Rendered waitFor(Future<Rendered> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("a scene could not be rendered: " + e.getCause(), e);
        }
    }

    private void measureAndDelete(Rendered rendered) throws IOException {
        ledger.note(String.format(
                Locale.ROOT, "%s: rendered in %.0f s", rendered.scene().label().name(), rendered.seconds()));
        measure(rendered.scene());
        WorkFolder.delete(rendered.scene().folder());
    }

    private void measure(BenchmarkScene scene) throws IOException {
        long begun = System.nanoTime();
        new SceneMeasurer(meter, ledger).measure(scene);
        double measured = secondsSince(begun);
        peers.measure(scene);
        ledger.note(String.format(
                Locale.ROOT,
                "%s: measured in %.0f s, peers in %.0f s",
                scene.label().name(),
                measured,
                secondsSince(begun) - measured));
        progress.step(scene.label().name());
    }
}
