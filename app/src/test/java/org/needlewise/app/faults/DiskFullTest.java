package org.needlewise.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.archive.Archives;
import org.springframework.context.ConfigurableApplicationContext;

/** A disk without room: what cannot be kept is not acknowledged, and what was stays. */
@Tag("h2")
class DiskFullTest {
    private static final int DISK_MIB = 48;
    private static final int LEFT_BYTES = 1_200_000;

    @TempDir
    Path folder;

    @Test
    void keepsEverythingAcknowledgedAndGoesOnWhenThereIsRoomAgain() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MIB + "m", "tmpfs", disk.toString()),
                "a small disk can only be mounted by root");
        try {
            fill(disk);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static void fill(Path disk) throws Exception {
        Path data = disk.resolve("data");
        Path ballast = disk.resolve("ballast");
        List<String> kept = new ArrayList<>();
        try (ConfigurableApplicationContext app = NeedlewiseApplication.start(new ServeSettings(0, data, false))) {
            Life life = new Life(app);
            for (int i = 0; i < 3; i++) {
                kept.add(life.upload(life.site("Uploaded"), Pictures.jpeg(i)));
            }
            long room = Files.getFileStore(disk).getUsableSpace();
            Files.write(ballast, new byte[(int) (room - LEFT_BYTES)]);
            uploadUntilFull(life, kept);
            backUpInVain(app, data);
            for (String photo : kept) {
                assertThat(life.has(photo)).isTrue();
            }
        }
        Files.delete(ballast);
        try (ConfigurableApplicationContext app = NeedlewiseApplication.start(new ServeSettings(0, data, false))) {
            Life life = new Life(app);
            kept.add(life.upload(life.site("Uploaded"), Pictures.jpeg(1000)));
            for (String photo : kept) {
                assertThat(life.has(photo)).isTrue();
            }
        }
    }

    private static void uploadUntilFull(Life life, List<String> kept) throws IOException {
        boolean full = false;
        for (int i = 10; i < 200 && !full; i++) {
            byte[] picture = Pictures.jpeg(i);
            try {
                kept.add(life.upload(life.site("Uploaded"), picture));
            } catch (RuntimeException e) {
                full = true;
            }
        }
        assertThat(full).as("the disk was full at last").isTrue();
    }

    private static void backUpInVain(ConfigurableApplicationContext app, Path data) throws IOException {
        Path backups = Files.createDirectories(data.resolve("backups"));
        try {
            app.getBean(Archives.class).everything(backups.resolve("a.zip"));
            assertThat(backups.resolve("a.zip")).exists();
        } catch (IOException e) {
            assertThat(backups).isEmptyDirectory();
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
