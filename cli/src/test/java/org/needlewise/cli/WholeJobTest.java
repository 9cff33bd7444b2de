package org.needlewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line with the real engine, on small rendered photographs. */
class WholeJobTest {
    private static final long SEED = 11;

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void twoVisits() {
        RenderedVisits.render(
                SceneSpec.of(SceneKind.STRIAE_RUBRAE_LIGHT, SEED)
                        .withSize(2000, 1500)
                        .withPhotos(1, 1),
                folder);
    }

    @Test
    void comparesTwoVisitsAndWritesTheReport() throws IOException {
        Run run = Run.of(
                "compare",
                "--baseline",
                photo("baseline-1"),
                "--followup",
                photo("followup-1"),
                "--outline",
                file("lasso.json"),
                "--points",
                file("points.json"),
                "--out",
                file("out"),
                "--json");
        assertThat(run.code).as(run.err).isZero();
        JsonNode result = JsonMapper.shared().readTree(run.out);
        assertThat(result.at("/visits/baseline/regions/0/areaMm2/value").doubleValue())
                .isPositive();
        assertThat(result.at("/change/areaPct/u").doubleValue()).isPositive();
        assertThat(result.at("/registration/matches").intValue()).isPositive();
        assertThat(result.get("points"))
                .hasSize(JsonMapper.shared()
                        .readTree(Files.readAllBytes(folder.resolve("points.json")))
                        .size());
        assertThat(names(folder.resolve("out")))
                .contains(
                        "report.html",
                        "before.jpg",
                        "after.jpg",
                        "baseline-1.unrolled.png",
                        "baseline-1.overlay.jpg",
                        "baseline-1.mask.png",
                        "followup-1.mask.png");
    }

    @Test
    void printsSmallerThanNominalMeasureSmaller() {
        Run whole = Run.of("measure", photo("baseline-1"), "--outline", file("exact.json"), "--json");
        Run scaled = Run.of(
                "measure", photo("baseline-1"), "--outline", file("exact.json"), "--print-length", "97", "--json");
        double ratio = area(scaled) / area(whole);
        assertThat(ratio).isCloseTo(0.97 * 0.97, org.assertj.core.api.Assertions.within(CliTolerances.SCALED_AREA));
    }

    @Test
    void aFileThatIsNoPhotographIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jpg"), "not a photograph");
        Run run = Run.of("measure", text.toString(), "--json");
        assertThat(run.code).isEqualTo(3);
        assertThat(run.out).contains("NW-PHOTO-001");
        assertThat(run.err).isEmpty();
    }

    private static double area(Run run) {
        return JsonMapper.shared()
                .readTree(run.out)
                .at("/0/regions/0/areaMm2/value")
                .doubleValue();
    }

    private static String photo(String name) {
        return file(name + ".jpg");
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> names(Path dir) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(dir)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        return names;
    }

    private record Run(int code, String out, String err) {
        static Run of(String... args) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
            int code = new Application(console, Services.real()).run(args);
            return new Run(code, out.toString(), err.toString());
        }
    }
}
