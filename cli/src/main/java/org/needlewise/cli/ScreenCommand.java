package org.needlewise.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.needlewise.cli.output.CheckInText;
import org.needlewise.cli.output.ProtocolJson;
import org.needlewise.cli.output.ScreeningText;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.healing.CheckInResult;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.screening.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Screens one person. */
@Command(
        name = "screen",
        description =
                "Says from answered questions whether needling at home is possible: go, limited, wait, see a"
                        + " clinician, or never at home. After a session, says whether the skin heals as expected and what to do.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "ANSWERS.json, in its smallest form; a question that is not answered counts as yes:",
            "  {\"person\": {\"birthDate\": \"1990-02-28\", \"skinType\": \"III\"},",
            "   \"answers\": {\"keloid\": \"no\", \"isotretinoinPast\": {\"answer\": \"yes\", \"date\": \"2026-08-01\"}},",
            "   \"sites\": [{\"id\": \"left\", \"region\": \"abdomen\", \"concern\": \"striae-albae\", \"answers\": {}}]}",
            "After a session, a check-in:",
            "  {\"questionnaire\": \"check-in\", \"person\": {…}, \"session\": {\"site\": \"left\", \"date\": \"2026-11-21\", \"needleMm\": 0.3},",
            "   \"signs\": {\"redness\": \"yes\"}, \"findings\": {\"pus\": \"no\", \"fever\": \"no\"}}",
            "All fields: docs/protocol.md; questions: docs/protocol-sources/questions.md. Exit 0: go or limited, or nothing",
            "against the healing. Exit 3: wait, see a clinician, never at home; or the check-in locks or is incomplete."
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
        Json answers = Json.read(file);
        LocalDate today = LocalDate.now(clock);
        if (Protocol.isCheckIn(answers)) {
            return checkIn(protocol.checkIn(protocol.readCheckIn(answers, today)));
        }
        Screening screening = protocol.screen(protocol.readAnswers(answers, today));
        console.out().print(json ? ProtocolJson.text(screening) : ScreeningText.text(screening));
        return screening.decision().allows() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private int checkIn(CheckInResult result) {
        console.out().print(json ? ProtocolJson.text(result) : CheckInText.text(result));
        return result.allowsNeedling() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
