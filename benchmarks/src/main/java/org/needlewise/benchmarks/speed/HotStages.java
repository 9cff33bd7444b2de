package org.needlewise.benchmarks.speed;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.needlewise.benchmarks.report.WorkFolder;
import org.needlewise.imaging.vision.NativeThreads;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * The hot stages under JMH, OpenCV on one thread. After {@code ./needlewise} has been built: {@code java -cp
 * 'cli/target/lib/*' org.needlewise.benchmarks.speed.HotStages}, with JMH's own arguments.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class HotStages {
    private static final int WIDTH_PX = 4000;

    private @Nullable WorkFolder work;
    private @Nullable Stages stages;

    /** Runs them all, or those that JMH's arguments name. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        new Runner(new CommandLineOptions(args.length == 0 ? new String[] {"HotStages"} : args)).run();
    }

    /** Renders the photographs. */
    @Setup(Level.Trial)
    public void render() throws IOException {
        NativeThreads.limitTo(1);
        WorkFolder folder = WorkFolder.make();
        work = folder;
        stages = new Stages(PhotoPair.render(folder.sub("pair"), WIDTH_PX));
    }

    /** Deletes them. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        stages().close();
        if (work != null) {
            work.close();
        }
    }

    private Stages stages() {
        if (stages == null) {
            throw new IllegalStateException("not set up");
        }
        return stages;
    }

    @Benchmark
    public Object cardFinding() {
        return stages().findCard();
    }

    @Benchmark
    public Object surfaceFit() {
        return stages().fitSurface();
    }

    @Benchmark
    public Object unrolling() {
        return stages().unroll();
    }

    @Benchmark
    public Object segmentation() {
        return stages().segment();
    }

    @Benchmark
    public Object registration() {
        return stages().register();
    }
}
