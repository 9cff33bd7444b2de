package org.needlewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.needlewise.protocol.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the pages that show every rule with its sources. For people who change rules. */
@Command(
        name = "protocol-pages",
        hidden = true,
        description = "Writes docs/protocol-sources anew from the decision tables.",
        mixinStandardHelpOptions = true)
final class ProtocolPagesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder of the pages.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> page : Protocol.load().sourcePages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        return ExitCode.DONE;
    }
}
