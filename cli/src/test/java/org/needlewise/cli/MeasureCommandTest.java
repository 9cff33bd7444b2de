package org.needlewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.model.card.StandardCards;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasureCommandTest {
    private final CommandLineRun cli = new CommandLineRun();

    @TempDir
    Path folder;

    private Path photo = Path.of("");

    @BeforeEach
    void photograph() throws IOException {
        photo = Files.writeString(folder.resolve("a.jpg"), "stands for a photograph");
    }

    @Test
    void jsonKeepsItsContract() {
        assertThat(cli.run("measure", photo, "--json")).isZero();
        JsonNode result = JsonMapper.shared().readTree(cli.out());
        assertThat(result).isEqualTo(JsonMapper.shared().readTree(Contract.MEASURE));
    }

    @Test
    void jsonOfARefusedPhotoSaysWhyAndWhatToDo() {
        cli.visit = List.of(Examples.refused("a.jpg"));
        assertThat(cli.run("measure", photo, "--json")).isEqualTo(3);
        JsonNode result = JsonMapper.shared().readTree(cli.out()).get(0);
        assertThat(result.get("accepted").booleanValue()).isFalse();
        assertThat(result.at("/refusals/0/code").stringValue()).isEqualTo("NW-PHOTO-003");
        assertThat(result.at("/refusals/0/text").stringValue()).contains("No card was found");
        assertThat(result.get("card").isNull()).isTrue();
    }

    @Test
    void exitsDoneWhenOnePhotoOfSeveralIsAccepted() {
        cli.visit = List.of(Examples.refused("a.jpg"), Examples.accepted("b.jpg"));
        assertThat(cli.run("measure", photo)).isZero();
        assertThat(cli.out()).contains("a.jpg: refused: No card was found", "(NW-PHOTO-003)");
    }

    @Test
    void tableShowsValueAndInterval() {
        assertThat(cli.run("measure", photo)).isZero();
        assertThat(cli.out()).contains("123.5 ± 2.1", "1.540 ± 0.059", "radius 150.0 ± 7.8 mm", "95 % interval");
    }

    @Test
    void passesCardAndPrintLengthOn() {
        assertThat(cli.run("measure", photo, "--card", "card-s", "--print-length", "48.5"))
                .isZero();
        assertThat(cli.measured.get(0).card()).isEqualTo(StandardCards.CARD_S);
        assertThat(cli.measured.get(0).printLengthMm()).isEqualTo(Optional.of(48.5));
        assertThat(cli.measured.get(0).printScale()).isEqualTo(48.5 / 50);
    }

    @Test
    void writesPicturesAndReport() {
        Path out = folder.resolve("new/out");
        assertThat(cli.run("measure", photo, "--out", out)).isZero();
        assertThat(out.resolve("a.mask.png")).exists();
        assertThat(out.resolve("a.unrolled.png")).exists();
        assertThat(out.resolve("a.overlay.jpg")).exists();
        assertThat(out.resolve("report.html")).content().contains("a.overlay.jpg", "123.5\u00a0±\u00a02.1");
        assertThat(cli.out()).contains("Report: " + out.resolve("report.html"));
    }

    @Test
    void aMissingPhotoIsBadInput() {
        assertThat(cli.run("measure", folder.resolve("none.jpg"))).isEqualTo(2);
        assertThat(cli.err()).contains("none.jpg: there is no such file");
    }

    @Test
    void aFolderIsNoPhoto() {
        assertThat(cli.run("measure", folder)).isEqualTo(2);
        assertThat(cli.err()).contains("is not a file that can be read");
    }

    @Test
    void twoPhotosOfOneNameCannotBeToldApart() {
        assertThat(cli.run("measure", photo, photo)).isEqualTo(2);
        assertThat(cli.err()).contains("two photographs of a visit are named a.jpg");
    }

    @Test
    void anUnknownCardIsBadUsage() {
        assertThat(cli.run("measure", photo, "--card", "card-x")).isEqualTo(2);
        assertThat(cli.err()).contains("built in are card-l and card-s");
    }

    @Test
    void aCardWithAnUnknownTagDictionaryIsBadInput() throws IOException {
        Path card = Files.writeString(
                folder.resolve("mine.json"),
                "{\"name\": \"mine\", \"outline\": [[0,0],[9,0],[9,9]], \"dictionary\": \"DICT_3X3\","
                        + " \"markers\": [{\"id\": 1, \"centre\": [4, 4], \"size\": 3}]}");
        assertThat(cli.run("measure", photo, "--card", card)).isEqualTo(2);
        assertThat(cli.err()).contains("no tag dictionary named DICT_3X3");
    }

    @Test
    void anImpossiblePrintLengthIsBadUsage() {
        assertThat(cli.run("measure", photo, "--print-length", "9.8")).isEqualTo(2);
        assertThat(cli.err()).contains("--print-length 9.8", "should measure 100.0 mm");
        assertThat(cli.run("measure", photo, "--print-length", "NaN")).isEqualTo(2);
        assertThat(cli.run("measure", photo, "--print-length", "ten")).isEqualTo(2);
    }

    @Test
    void theOutlinesPhotoMustBeAmongThePhotos() throws IOException {
        Path outline = Files.writeString(
                folder.resolve("o.json"),
                "{\"photo\": \"z.jpg\", \"polygons\": [{\"id\": \"all\", \"points\": [[1, 2], [3, 4], [5, 6]]}]}");
        assertThat(cli.run("measure", photo, "--outline", outline)).isEqualTo(2);
        assertThat(cli.err()).contains("drawn on z.jpg, which is not among a.jpg");
    }

    @Test
    void aMalformedOutlineNamesThePlace() throws IOException {
        Path outline = Files.writeString(folder.resolve("o.json"), "{\"photo\": \"a.jpg\",\n \"polygons\": [{}]}");
        assertThat(cli.run("measure", photo, "--outline", outline)).isEqualTo(2);
        assertThat(cli.err()).contains("o.json: $.polygons[0]: needs the field");
    }

    @Test
    void neverShowsAStackTrace() {
        cli.visit = List.of();
        cli.comparison = Examples.compared();
        Application broken = new Application(
                new Console(
                        new java.io.PrintWriter(new java.io.StringWriter()),
                        new java.io.PrintWriter(new java.io.StringWriter()),
                        false),
                new Services(() -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(broken.run("measure", photo.toString())).isEqualTo(1);
    }

    @Test
    void noPhotoIsBadUsage() {
        assertThat(cli.run("measure")).isEqualTo(2);
        assertThat(cli.run("measure", "--frobnicate")).isEqualTo(2);
        assertThat(cli.run()).isEqualTo(2);
        assertThat(cli.err()).contains("Usage:").doesNotContain("\tat ");
    }
}
