package org.needlewise.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.needlewise.cli.output.DoseText;
import org.needlewise.cli.output.ProtocolJson;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.dose.Dose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works out one dose. */
@Command(
        name = "dose",
        description =
                "Works out holes per cm², their unevenness and their depth for a device, and holds them against the"
                        + " caps.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "DEVICE.json:",
            "  {\"device\": {\"kind\": \"roller\", \"needleLengthMm\": 0.3, \"lengthOnBox\": \"yes\", \"needles\": 192,",
            "    \"drumDiameterMm\": 20, \"drumWidthMm\": 20, \"needleShape\": \"round\", \"material\": \"steel\",",
            "    \"energy\": \"none\", \"drugCartridge\": \"no\", \"owner\": \"me-only\", \"damage\": \"none\"},",
            "   \"region\": \"abdomen\", \"concern\": \"striae-albae\", \"nickelAllergy\": \"no\", \"passes\": 8}",
            "All fields: docs/protocol.md. Exit 3: the device or the dose is refused; the rules are listed."
        })
final class DoseCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "DEVICE.json", description = "Device, place and passes.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Prints JSON instead of text.")
    private boolean json;

    DoseCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Protocol protocol = Protocol.load();
        Dose dose = protocol.dose(protocol.readDose(file, LocalDate.now(clock)));
        console.out().print(json ? ProtocolJson.text(dose) : DoseText.text(dose));
        return dose.accepted() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
