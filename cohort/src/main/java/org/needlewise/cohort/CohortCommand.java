package org.needlewise.cohort;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.needlewise.cohort.judging.Flow;
import org.needlewise.cohort.judging.PersonTrial.Standing;
import org.needlewise.cohort.judging.Pooling;
import org.needlewise.cohort.measuring.Measuring;
import org.needlewise.cohort.measuring.Sparks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures and judges the study archives of many people. */
@Command(
        name = "cohort",
        description = "Measures every photograph of many study archives again and pools what came of it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A second run measures only what is new, or everything when the engine has changed.",
            "Exit: 0 done, 2 bad usage or unreadable input, 3 no archive could be used."
        })
final class CohortCommand implements Callable<Integer> {
    private static final int REFUSED = 3;
    private static final int BAD_INPUT = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description =
                    "Folders of study archives (.zip), searched to the bottom; any file system that Hadoop knows.")
    @SuppressWarnings("NullAway.Init")
    private List<String> inputs;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where results are kept.")
    @SuppressWarnings("NullAway.Init")
    private String output;

    @Option(
            names = "--master",
            paramLabel = "MASTER",
            description = "Where Spark runs. Default: ${DEFAULT-VALUE}, this computer with all its cores.")
    private String master = "local[*]";

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "A setting of Spark's own; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--smallest-cell",
            paramLabel = "PEOPLE",
            description = "Groups and counts of fewer people are not shown. Default: ${DEFAULT-VALUE}.")
    private int fewest = Pooling.FEWEST_PEOPLE;

    @Option(
            names = "--batch",
            paramLabel = "VISITS",
            description = "Visits after which what was measured is written down. Default: ${DEFAULT-VALUE}.")
    private int batch = 1000;

    @Override
    public Integer call() {
        if (fewest < 2 || batch < 1) {
            throw new ParameterException(spec.commandLine(), "--smallest-cell is at least 2, --batch at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Measuring.Batches batches = new Measuring.Batches(batch, 2);
        try (SparkSession spark = Sparks.open(master, settings)) {
            Cohort.Result result = new Cohort(spark, new Cohort.Settings(inputs, output, fewest, batches))
                    .run((visits, of) -> {
                        err.println("needlewise: " + visits + " of " + of + " visits measured");
                        err.flush();
                    });
            print(out, result);
            return result.flow().people() > 0 ? 0 : REFUSED;
        } catch (IOException e) {
            err.println("needlewise: " + e.getMessage());
            return BAD_INPUT;
        }
    }

    private void print(PrintWriter out, Cohort.Result result) {
        Flow flow = result.flow();
        out.println("archives    " + flow.archives() + ", not used " + flow.refusedArchives());
        out.println("people      " + flow.people());
        out.println("photographs " + flow.photographs() + ", refused " + flow.refusedPhotographs());
        out.println("visits      " + result.measuredVisits() + " measured in this run");
        out.println("trials      " + flow.trials() + ", pooled " + flow.with(Standing.POOLED));
        out.println("report      " + output + "/report.html");
        out.flush();
    }
}
