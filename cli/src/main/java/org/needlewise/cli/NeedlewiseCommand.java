package org.needlewise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command above all commands: says what there is. */
@Command(
        name = "needlewise",
        description = "Measures skin in millimetres from photographs with a printed card.",
        mixinStandardHelpOptions = true,
        versionProvider = NeedlewiseCommand.Version.class,
        footer = {
            "",
            "needlewise cohort measures and pools the study archives of many people; it is built when first asked for.",
            "",
            "Exit: 0 done, 2 bad usage or unreadable input, 3 refused (the reason is in the output).",
            "Needlewise is not a medical device."
        })
final class NeedlewiseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.usage(line.getErr());
        return ExitCode.USAGE;
    }

    /** The version that the build wrote down. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"needlewise " + text()};
        }

        static String text() {
            try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
                Properties properties = new Properties();
                if (in != null) {
                    properties.load(in);
                }
                return properties.getProperty("version", "unknown");
            } catch (IOException e) {
                throw new UncheckedIOException("the version cannot be read", e);
            }
        }
    }
}
