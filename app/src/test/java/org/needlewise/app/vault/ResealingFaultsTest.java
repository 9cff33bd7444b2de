package org.needlewise.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Sites;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealing and opening a record, stopped after every single step: all stays readable, and going on finishes it. */
class ResealingFaultsTest {
    private static final int PICTURES = 3;

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    private final JdbcClient jdbc = APP.bean(JdbcClient.class);
    private final Keyring keyring = APP.bean(Keyring.class);
    private final Protections protections = APP.bean(Protections.class);
    private final StoppingFolder folder = new StoppingFolder();
    private final RecordVault vault = new RecordVault(folder, protections, keyring);
    private final Resealing resealing = new Resealing(jdbc, new RecordSealer(protections, keyring), vault, folder);

    @Test
    void losesNothingWhereverItIsStopped() throws Exception {
        PersonId person = TestLife.somebody(APP);
        UUID owner = person.value();
        Sites sites = APP.bean(Sites.class);
        sites.add(person, TestLife.site("left hip", "striae-albae", 20));
        sites.add(person, TestLife.site("right hip", "striae-albae", 21));
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            keys.add(vault.put(owner, "a.jpg", picture(i)));
        }
        List<BodySite> before = sites.all(person);
        keyring.unlock(owner, RecordKey.random());
        begin(owner);
        int stops = untilDone(() -> resealing.seal(owner), () -> allThere(person, keys, before));
        assertThat(stops)
                .as("stopped before and in a write, and before a delete")
                .isGreaterThan(PICTURES);
        state(owner, Protection.ON);
        allThere(person, keys, before);
        assertThat(files(owner)).isNotEmpty().allMatch(file -> file.endsWith(".sealed"));
        state(owner, Protection.TURNING_OFF);
        untilDone(() -> resealing.open(owner), () -> allThere(person, keys, before));
        assertThat(files(owner)).hasSize(PICTURES).noneMatch(file -> file.endsWith(".sealed"));
    }

    /** A lock in the middle is a stop like any other. */
    @Test
    void goesOnAfterALockInTheMiddle() throws Exception {
        PersonId person = TestLife.somebody(APP);
        UUID owner = person.value();
        String key = vault.put(owner, "a.jpg", picture(1));
        RecordKey held = RecordKey.random();
        byte[] kept = held.bytes();
        keyring.unlock(owner, held);
        begin(owner);
        keyring.lock(owner);
        assertThatThrownBy(() -> resealing.seal(owner)).isInstanceOf(RecordLocked.class);
        keyring.unlock(owner, RecordKey.of(kept));
        while (resealing.seal(owner) > 0) {
            assertThat(read(owner, key)).isEqualTo(picture(1));
        }
        assertThat(read(owner, key)).isEqualTo(picture(1));
    }

    private interface Step {
        int run() throws IOException;
    }

    private interface Check {
        void run() throws IOException;
    }

    /** Lets the work come one step further each time; gives how often it was stopped. */
    private int untilDone(Step step, Check check) throws IOException {
        int stops = 0;
        for (int allowed = 0; ; allowed++) {
            folder.allowed = allowed;
            try {
                if (step.run() == 0) {
                    return stops;
                }
            } catch (Stopped e) {
                stops++;
            }
            folder.allowed = Integer.MAX_VALUE;
            check.run();
        }
    }

    private void allThere(PersonId person, List<String> keys, List<BodySite> sites) throws IOException {
        for (int i = 0; i < PICTURES; i++) {
            assertThat(read(person.value(), keys.get(i))).isEqualTo(picture(i));
        }
        assertThat(APP.bean(Sites.class).all(person)).isEqualTo(sites);
    }

    private byte[] read(UUID owner, String key) throws IOException {
        try (InputStream in = vault.open(owner, key)) {
            return in.readAllBytes();
        }
    }

    private static byte[] picture(int number) {
        return ("picture " + number).repeat(100).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> files(UUID owner) throws IOException {
        try (Stream<Path> all = Files.walk(APP.folder().resolve("vault").resolve(owner.toString()))) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    private void begin(UUID owner) {
        jdbc.sql("insert into record_key (person_id, state, passphrase_salt, memory_kib, iterations, lanes,"
                        + " by_passphrase, by_recovery, created_at, changed_at, version)"
                        + " values (?, 'TURNING_ON', ?, 1, 1, 1, ?, ?, ?, ?, 0)")
                .params(owner, new byte[1], new byte[1], new byte[1])
                .params(OffsetDateTime.now(), OffsetDateTime.now())
                .update();
        protections.changed(owner);
    }

    private void state(UUID owner, Protection state) {
        jdbc.sql("update record_key set state = ? where person_id = ?")
                .params(state.name(), owner)
                .update();
        protections.changed(owner);
    }

    /** As if the program had been killed. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Stops before a write is begun, in the middle of one, and before a delete. */
    private static final class StoppingFolder extends VaultFolder {
        private int allowed = Integer.MAX_VALUE;

        StoppingFolder() {
            super(new DataDirectory(APP.folder(), false));
        }

        private void step() {
            if (allowed-- <= 0) {
                throw new Stopped();
            }
        }

        @Override
        void write(Path file, Writing writing) throws IOException {
            step();
            super.write(file, out -> {
                writing.write(out);
                step();
            });
        }

        @Override
        void delete(Path file) throws IOException {
            step();
            super.delete(file);
        }
    }
}
