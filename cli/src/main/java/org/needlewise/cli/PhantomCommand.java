package org.needlewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.needlewise.imaging.input.InputException;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.PhantomWriter;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders photographs with known truth. */
@Command(
        name = "phantom",
        description = "Renders photographs of skin with a card, two visits, and writes what is true in them.",
        mixinStandardHelpOptions = true)
final class PhantomCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "OUT", description = "Folder to write; made if missing.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--scene",
            paramLabel = "NAME",
            defaultValue = "striae-rubrae-light",
            description = "What the skin shows. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String scene;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    PhantomCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SceneKind kind = SceneKind.byLabel(scene)
                .orElseThrow(() -> new InputException("no scene is named " + scene + "; there are "
                        + Arrays.stream(SceneKind.values())
                                .map(SceneKind::label)
                                .collect(Collectors.joining(", "))));
        try {
            PhantomWriter.write(out, Phantom.render(SceneSpec.of(kind, seed)));
        } catch (IOException e) {
            throw new UncheckedIOException(out + ": cannot be written", e);
        }
        console.err().println("Wrote " + kind.label() + ", seed " + seed + ", to " + out);
        return ExitCode.DONE;
    }
}
