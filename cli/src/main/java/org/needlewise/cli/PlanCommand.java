package org.needlewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.needlewise.cli.output.PlanText;
import org.needlewise.cli.output.ProtocolJson;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.planning.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one plan. */
@Command(
        name = "plan",
        description = "Screens, then lays sessions, photo visits and the answer's date of all sites on a calendar.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "REQUEST.json has the fields of ANSWERS.json (see screen --help; areaCm2 is needed for every site) and:",
            "  {\"name\": \"belly\", \"start\": \"2026-11-30\", \"device\": {…as in DEVICE.json, see dose --help…},",
            "   \"blocked\": [{\"from\": \"2027-02-06\", \"to\": \"2027-02-13\", \"kind\": \"sun\"}],",
            "   \"history\": {\"sessions\": [{\"site\": \"left\", \"date\": \"2026-11-01\", \"needleMm\": 0.3, \"healed\": \"yes\"}],",
            "               \"findings\": [{\"finding\": \"pus\", \"site\": \"left\", \"date\": \"2026-11-03\"}]}}",
            "All fields: docs/protocol.md. Exit 3: no site can be planned; the reasons are listed."
        })
final class PlanCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "REQUEST.json", description = "Answered questions, sites, device and diary.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Prints JSON instead of text.")
    private boolean json;

    @Option(
            names = "--ics",
            paramLabel = "FILE",
            description = "Writes the calendar here; a calendar that is there already is brought up to date.")
    private @Nullable Path ics;

    PlanCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Protocol protocol = Protocol.load();
        Plan plan = protocol.plan(protocol.readPlan(file, LocalDate.now(clock)));
        // Without a plan there is nothing to write, but sessions that stand in a calendar are called off.
        if (ics != null && (plan.accepted() || Files.exists(ics))) {
            write(ics, protocol, plan);
        }
        console.out().print(json ? ProtocolJson.text(plan) : PlanText.text(plan));
        return plan.accepted() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static void write(Path ics, Protocol protocol, Plan plan) {
        try {
            Optional<String> before = Files.exists(ics) ? Optional.of(Files.readString(ics)) : Optional.empty();
            Files.writeString(ics, protocol.calendar().text(plan, before));
        } catch (IOException e) {
            throw new UncheckedIOException(ics + " cannot be read or written", e);
        }
    }
}
