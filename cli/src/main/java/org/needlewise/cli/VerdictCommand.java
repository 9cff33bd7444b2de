package org.needlewise.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.needlewise.cli.output.VerdictJson;
import org.needlewise.cli.output.VerdictText;
import org.needlewise.imaging.input.InputException;
import org.needlewise.verdict.SelfTrial;
import org.needlewise.verdict.TrialDates;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.series.DatedSeries;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Series;
import org.needlewise.verdict.series.SeriesCsv;
import org.needlewise.verdict.series.SeriesOutcome;
import org.needlewise.verdict.series.TrialsCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a self-trial from its measurements over time. */
@Command(
        name = "verdict",
        description = "Says of each measure: improved, no change that can be measured, worse, or cannot tell yet.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "SERIES.csv has the columns pair,site,role,visit_date,photo,measure,value,u. The file of the application's page",
            "Report has trial,first_session,last_session as well: then no dates need be given, and all are judged together.",
            "Exit 0 when it was judged (\"cannot tell yet\" is an answer too), 3 when no row could be used."
        })
final class VerdictCommand implements Callable<Integer> {
    private static final long LARGEST_FILE_BYTES = 200L << 20;

    private final Console console;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "SERIES.csv", description = "Measurements, one row a photograph and measure.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--first-session",
            paramLabel = "DATE",
            description = "Day of the first session; photographs up to and on it are the baseline.")
    private @Nullable LocalDate firstSession;

    @Option(
            names = "--last-session",
            paramLabel = "DATE",
            description = "Day of the last session; the verdict is due twelve weeks later.")
    private @Nullable LocalDate lastSession;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "Judge as on this day. Default: today, or the last visit if that is later.")
    private @Nullable LocalDate today;

    @Option(names = "--json", description = "Prints JSON instead of a table.")
    private boolean json;

    VerdictCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        String content = content();
        Series whole = series(content);
        List<DatedSeries> trials = trials(content, whole);
        List<List<Answer>> answers = SelfTrial.judgeTogether(
                trials.stream().map(trial -> part(trial, day(whole))).toList());
        if (json) {
            console.out()
                    .print(VerdictJson.text(
                            answers.stream().flatMap(List::stream).toList()));
        } else {
            for (int i = 0; i < trials.size(); i++) {
                console.out().print(trials.size() > 1 ? trials.get(i).trial() + "\n\n" : "");
                console.out().print(VerdictText.text(answers.get(i)));
            }
        }
        boolean refused = whole.readings().isEmpty() && !whole.problems().isEmpty();
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** By the dates that were given the whole file is one trial; without any the file must have them. */
    private List<DatedSeries> trials(String content, Series whole) {
        if (firstSession != null && lastSession != null) {
            if (lastSession.isBefore(firstSession)) {
                throw usage("--last-session is before --first-session");
            }
            return List.of(new DatedSeries("", Optional.of(firstSession), Optional.of(lastSession), whole));
        }
        List<DatedSeries> trials = TrialsCsv.read(content).stream()
                .filter(trial -> trial.firstSession().isPresent())
                .toList();
        if (firstSession != null || lastSession != null || trials.isEmpty()) {
            throw usage("--first-session and --last-session are needed: the file does not say when sessions were");
        }
        return trials;
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static SelfTrial.Part part(DatedSeries trial, LocalDate day) {
        TrialDates dates = new TrialDates(
                trial.firstSession().orElseThrow(), trial.lastSession().orElseThrow(), day);
        return new SelfTrial.Part(new SelfTrial(dates), trial.series());
    }

    private LocalDate day(Series series) {
        if (today != null) {
            return today;
        }
        LocalDate now = LocalDate.now(clock);
        return series.readings().stream()
                .map(Reading::visit)
                .filter(visit -> visit.isAfter(now))
                .max(LocalDate::compareTo)
                .orElse(now);
    }

    private Series series(String content) {
        SeriesOutcome outcome = SeriesCsv.read(content);
        if (outcome instanceof SeriesOutcome.NotASeries not) {
            throw new InputException(file + " is not a series: its first line " + fault(not) + " (it needs "
                    + String.join(",", SeriesCsv.COLUMNS) + ")");
        }
        return ((SeriesOutcome.Read) outcome).series();
    }

    private static String fault(SeriesOutcome.NotASeries not) {
        return not.missingColumns().isEmpty()
                ? "has more than one column " + String.join(", ", not.repeatedColumns())
                : "lacks the columns " + String.join(", ", not.missingColumns());
    }

    private String content() {
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new InputException(file + " is too large for a series");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InputException(file + " does not exist", e);
        } catch (CharacterCodingException e) {
            throw new InputException(file + " is not a text file in UTF-8", e);
        } catch (IOException e) {
            throw new InputException(file + " cannot be read", e);
        }
    }
}
