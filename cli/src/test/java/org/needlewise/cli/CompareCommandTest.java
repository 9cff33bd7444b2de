package org.needlewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.model.site.Outline.PixelPoint;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
    private final CommandLineRun cli = new CommandLineRun();

    @TempDir
    Path folder;

    @BeforeEach
    void photographs() throws IOException {
        for (String name : new String[] {"a.jpg", "b.jpg", "c.jpg"}) {
            Files.writeString(folder.resolve(name), "stands for a photograph");
        }
    }

    @Test
    void jsonKeepsItsContract() {
        assertThat(compare("--json")).isZero();
        assertThat(JsonMapper.shared().readTree(cli.out()))
                .isEqualTo(JsonMapper.shared().readTree(Contract.COMPARE));
    }

    @Test
    void passesVisitsPointsAndPairsOn() throws IOException {
        String pair = "{\"baseline\": [1, 2], \"followup\": [3, 4]}";
        Path points = Files.writeString(folder.resolve("p.json"), "[[5, 6]]");
        Path pairs = Files.writeString(folder.resolve("pairs.json"), "[" + pair + "," + pair + "," + pair + "]");
        assertThat(compare("--points", points, "--pairs", pairs)).isZero();
        assertThat(cli.compared.get(0).baseline().photos()).hasSize(2);
        assertThat(cli.compared.get(0).followup().photos()).hasSize(1);
        assertThat(cli.compared.get(0).points()).containsExactly(new PixelPoint(5, 6));
        assertThat(cli.compared.get(0).manualPairs()).hasSize(3);
    }

    @Test
    void refusedComparisonExitsThreeAndSaysWhy() {
        cli.comparison = Examples.notMatched();
        assertThat(compare()).isEqualTo(3);
        assertThat(cli.out()).contains("Refused: The skin in this picture does not match", "(NW-MATCH-001)");
        assertThat(compare("--json")).isEqualTo(3);
        assertThat(cli.out()).contains("\"change\" : null", "\"registration\" : null");
    }

    @Test
    void tableShowsChangeWithItsInterval() {
        assertThat(compare()).isZero();
        assertThat(cli.out())
                .contains("−15.2 ± 2.9", "−18.1 to −12.3", "residual 0.10 mm", "1 of 2 points found again");
    }

    @Test
    void outlineMustBeDrawnOnTheBaseline() throws IOException {
        Path outline = Files.writeString(
                folder.resolve("o.json"),
                "{\"photo\": \"c.jpg\", \"polygons\": [{\"id\": \"all\", \"points\": [[1, 2], [3, 4], [5, 6]]}]}");
        assertThat(compare("--outline", outline)).isEqualTo(2);
        assertThat(cli.err()).contains("drawn on c.jpg, which is not among a.jpg, b.jpg");
    }

    @Test
    void bothVisitsAreNeeded() {
        assertThat(cli.run("compare", "--baseline", folder.resolve("a.jpg"))).isEqualTo(2);
        assertThat(cli.err()).contains("--followup");
    }

    @Test
    void reportStandsAlone() throws IOException {
        Path out = folder.resolve("out");
        assertThat(compare("--out", out)).isZero();
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page)
                .contains("The area changed by <strong>−15.2\u00a0%\u00a0±\u00a02.9\u00a0%</strong>")
                .contains("before.jpg", "after.jpg", "No card was found")
                .contains("The interval includes zero")
                .doesNotContain("{{", "http://", "https://", "<script");
        assertThat(out.resolve("before.jpg")).exists();
        assertThat(out.resolve("after.jpg")).exists();
    }

    @Test
    void samePhotoNamesInBothVisitsGetPicturesOfTheirOwn() throws IOException {
        Path later = Files.createDirectories(folder.resolve("later"));
        Files.writeString(later.resolve("a.jpg"), "stands for a photograph");
        Path out = folder.resolve("out");
        assertThat(cli.run(
                        "compare",
                        "--baseline",
                        folder.resolve("a.jpg"),
                        "--followup",
                        later.resolve("a.jpg"),
                        "--out",
                        out))
                .isZero();
        assertThat(out.resolve("baseline-a.overlay.jpg")).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsBadInput() {
        assertThat(compare("--out", folder.resolve("a.jpg"))).isEqualTo(2);
        assertThat(cli.err()).contains("this folder cannot be made");
    }

    private int compare(Object... more) {
        Object[] fixed = {
            "compare",
            "--baseline",
            folder.resolve("a.jpg"),
            folder.resolve("b.jpg"),
            "--followup",
            folder.resolve("c.jpg")
        };
        Object[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return cli.run(all);
    }
}
