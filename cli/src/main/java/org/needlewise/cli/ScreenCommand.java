package org.needlewise.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.needlewise.cli.output.ProtocolJson;
import org.needlewise.cli.output.ScreeningText;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.screening.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Screens one person. */
@Command(
        name = "screen",
        description = "Says from answered questions whether needling at home is possible: go, limited, wait, see a"
                + " clinician, or never at home.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "ANSWERS.json, in its smallest form; a question that is not answered counts as yes:",
            "  {\"person\": {\"birthDate\": \"1990-02-28\", \"skinType\": \"III\"},",
            "   \"answers\": {\"keloid\": \"no\", \"isotretinoinPast\": {\"answer\": \"yes\", \"date\": \"2026-08-01\"}},",
            "   \"sites\": [{\"id\": \"left\", \"region\": \"abdomen\", \"concern\": \"striae-albae\", \"answers\": {}}]}",
            "All fields: docs/protocol.md; questions: docs/protocol-sources/questions.md. Exit 0: go or limited. Exit 3: wait, see a clinician, never at home."
        })
final class ScreenCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "ANSWERS.json", description = "Answered questions.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Prints JSON instead of text.")
    private boolean json;

    ScreenCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Protocol protocol = Protocol.load();
        Screening screening = protocol.screen(protocol.readAnswers(file, LocalDate.now(clock)));
        console.out().print(json ? ProtocolJson.text(screening) : ScreeningText.text(screening));
        return screening.decision().allows() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
