package org.needlewise.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.Arrays;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.needlewise.cohort.registry.BenchmarkCommand;
import picocli.CommandLine;

/** Starts the cohort, or a part of a cluster for it. */
public final class Main {
    private Main() {}

    /** {@code master} and {@code worker} are Spark's own and run until they are ended; all else are commands. */
    public static void main(String[] args) {
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "master" -> Master.main(rest);
            case "worker" -> Worker.main(rest);
            case "benchmark" ->
                System.exit(run(new BenchmarkCommand(), rest, writer(FileDescriptor.out), writer(FileDescriptor.err)));
            default ->
                System.exit(run(new CohortCommand(), args, writer(FileDescriptor.out), writer(FileDescriptor.err)));
        }
    }

    /** UTF-8 whatever the locale. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, UTF_8);
    }

    /** The exit code of a command. */
    static int run(Object command, String[] args, PrintWriter out, PrintWriter err) {
        return new CommandLine(command)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    if (System.getenv("NEEDLEWISE_TRACE") != null) {
                        throw exception;
                    }
                    err.println("needlewise: an error in the programme itself or in the cluster (" + exception
                            + "). With NEEDLEWISE_TRACE=1 it shows where.");
                    return 1;
                })
                .execute(args);
    }
}
