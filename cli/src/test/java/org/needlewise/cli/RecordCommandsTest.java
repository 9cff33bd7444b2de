package org.needlewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup}, {@code restore} and {@code export} on data folders as {@code serve} leaves them. */
class RecordCommandsTest {
    private static final String PASSPHRASE = "quiet rivers run far";

    private final CommandLineRun cli = new CommandLineRun();

    @TempDir
    Path folder;

    @Test
    void aBackupRestoresIntoAnEmptyFolderAndIntoAFullOneOnlyWhenAsked() throws Exception {
        Path data = folder.resolve("data");
        KeptRecord.served(data).filled().close();
        Path archive = folder.resolve("a.zip");
        assertThat(cli.run("backup", archive, "--data", data)).as(cli.err()).isZero();
        assertThat(cli.out()).contains("written and read back");
        assertThat(cli.run("backup", archive, "--data", data)).isEqualTo(2);
        Path other = folder.resolve("other");
        assertThat(cli.run("restore", archive, "--data", other)).as(cli.err()).isZero();
        assertThat(cli.run("restore", archive, "--data", other)).isEqualTo(3);
        assertThat(cli.err()).contains("There is a record here already");
        assertThat(cli.run("restore", archive, "--data", other, "--replace")).isZero();
        assertThat(cli.err()).contains("What was there before is kept as");
        try (KeptRecord restored = KeptRecord.served(other)) {
            assertThat(restored.sites()).containsExactly(KeptRecord.SITE);
        }
    }

    @Test
    void refusesInASentenceWhileAServerHasTheFolder() throws Exception {
        Path data = folder.resolve("data");
        try (KeptRecord running = KeptRecord.served(data).filled()) {
            Path archive = Files.write(folder.resolve("b.zip"), new byte[] {1});
            for (List<Object> command : List.of(
                    List.<Object>of("backup", folder.resolve("a.zip")),
                    List.<Object>of("restore", archive),
                    List.<Object>of("export", folder.resolve("out")))) {
                OtherProcess one = OtherProcess.run(Stream.concat(command.stream(), Stream.of("--data", data))
                        .toList());
                assertThat(one.exit()).as(one.err()).isEqualTo(2);
                assertThat(one.err()).contains("Another needlewise has").doesNotContain("Exception");
                assertThat(one.out()).isEmpty();
            }
            assertThat(folder.resolve("a.zip")).doesNotExist();
            assertThat(folder.resolve("out")).doesNotExist();
            assertThat(running.sites()).hasSize(1);
        }
    }

    @Test
    void exportsPlainFilesThatFitTheirCheckSums() throws Exception {
        Path data = folder.resolve("data");
        KeptRecord.served(data).filled().close();
        Path out = folder.resolve("out");
        assertThat(cli.run("export", out, "--data", data, "--language", "en"))
                .as(cli.err())
                .isZero();
        assertExported(out);
        assertThat(cli.run("export", out, "--data", data)).isEqualTo(2);
        assertThat(cli.err()).contains("not empty");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("data", "out");
        }
    }

    @Test
    void exportsAProtectedRecordOnlyWithItsPassphraseAndLeavesItSealed() throws Exception {
        Path data = folder.resolve("data");
        try (KeptRecord running = KeptRecord.served(data).filled()) {
            running.protect(PASSPHRASE);
        }
        Path out = folder.resolve("out");
        assertThat(cli.run("export", out, "--data", data)).isEqualTo(2);
        assertThat(cli.err()).contains("--passphrase-file");
        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "loud rivers run near\n");
        assertThat(cli.run("export", out, "--data", data, "--passphrase-file", wrong))
                .isEqualTo(3);
        assertThat(cli.err()).contains("not the right passphrase");
        assertThat(out).doesNotExist();
        Path right = Files.writeString(folder.resolve("right.txt"), PASSPHRASE + "\n");
        assertThat(cli.run("export", out, "--data", data, "--passphrase-file", right, "--language", "en"))
                .as(cli.err())
                .isZero();
        assertExported(out);
        Path archive = folder.resolve("a.zip");
        assertThat(cli.run("backup", archive, "--data", data)).isZero();
        assertThat(cli.run("restore", archive, "--data", folder.resolve("other")))
                .isZero();
        try (Stream<Path> all = Files.walk(folder.resolve("other").resolve("vault"))) {
            assertThat(all.filter(Files::isRegularFile).map(Path::toString))
                    .isNotEmpty()
                    .allMatch(name -> name.endsWith(".sealed"));
        }
    }

    @Test
    void aFolderThatIsNoRecordIsLeftAlone() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (String command : List.of("backup", "export")) {
            assertThat(cli.run(command, folder.resolve("x"), "--data", empty)).isEqualTo(2);
            assertThat(cli.run(command, folder.resolve("x"), "--data", folder.resolve("nowhere")))
                    .isEqualTo(2);
        }
        assertThat(cli.err()).contains("There is no record in");
        assertThat(empty).isEmptyDirectory();
        Path notes = Files.writeString(folder.resolve("notes.txt"), "hello");
        assertThat(cli.run("restore", notes, "--data", folder.resolve("other"))).isEqualTo(3);
        assertThat(cli.err()).contains("no complete archive");
        assertThat(cli.run("restore", folder.resolve("missing.zip"), "--data", folder.resolve("other")))
                .isEqualTo(2);
    }

    private static void assertExported(Path out) throws IOException {
        Path place = out.resolve("photos").resolve("01 ______left _hip_").resolve("2026-01-05");
        assertThat(ImageIO.read(place.resolve("1.jpg").toFile()).getWidth()).isEqualTo(800);
        assertThat(place.resolve("1.jpg.json")).content().contains("mine.jpg", "2026-01-05");
        assertThat(out.resolve("rows").resolve("remark.jsonl")).content().contains(KeptRecord.NOTE);
        assertThat(out.resolve("rows").resolve("record_key.jsonl")).doesNotExist();
        assertThat(out.resolve("report.pdf")).isNotEmptyFile();
        assertThat(out.resolve("fhir.json")).content().contains("\"resourceType\"");
        assertThat(out.resolve("measurements.csv")).content().startsWith("pair,site,role");
        assertThat(out.resolve("READ-ME.txt")).content().contains("SHA256SUMS");
        Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
                .directory(out.toFile())
                .start();
        assertThat(check.getInputStream().readAllBytes()).isEmpty();
    }
}
