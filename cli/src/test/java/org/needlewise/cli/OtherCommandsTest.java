package org.needlewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
    private final CommandLineRun cli = new CommandLineRun();

    @TempDir
    Path folder;

    @Test
    void versionIsTheBuilds() {
        assertThat(cli.run("--version")).isZero();
        assertThat(cli.out()).matches("needlewise \\d+\\.\\d+\\.\\d+\\S*\\s+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "measure", "compare", "verdict", "phantom", "demo"})
    void everyCommandExplainsItself(String command) {
        assertThat(cli.run(command, "--help")).isZero();
        assertThat(cli.out()).contains("Usage: needlewise " + command);
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void cardIsWrittenForThePaperAsked() {
        assertThat(cli.run("card", "--card", "card-s", "--paper", "letter", folder.resolve("c.pdf")))
                .isZero();
        assertThat(folder.resolve("c.pdf")).isNotEmptyFile();
        assertThat(cli.run("card", "--paper", "a5", folder.resolve("d.pdf"))).isEqualTo(2);
        assertThat(cli.run("card", "--card", "nobody", folder.resolve("d.pdf"))).isEqualTo(2);
        assertThat(folder.resolve("d.pdf")).doesNotExist();
    }

    @Test
    void aCardThatCannotBeWrittenIsBadInput() {
        assertThat(cli.run("card", folder.resolve("missing/c.pdf"))).isEqualTo(2);
        assertThat(cli.err()).contains("cannot be written");
    }

    @Test
    void anUnknownSceneNamesTheKnownOnes() {
        assertThat(cli.run("phantom", folder, "--scene", "moon")).isEqualTo(2);
        assertThat(cli.err()).contains("no scene is named moon", "scar-flat");
    }
}
