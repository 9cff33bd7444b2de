package org.needlewise.app.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealing, locking, and what was tampered with. */
class ProtectedRecordTest {
    private static final byte[] PICTURE = "a picture of skin, longer than nothing".getBytes(UTF_8);
    private static final List<String> NOT_OF_A_RECORD =
            List.of("record_key.", "passkey.", "name_salt.", "scheduled_tasks.");
    private static final String NAME = "left hip, below the scar";

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    private final PhotoVault vault = APP.bean(PhotoVault.class);
    private final Keyring keyring = APP.bean(Keyring.class);
    private final Sites sites = APP.bean(Sites.class);
    private final JdbcClient jdbc = APP.bean(JdbcClient.class);
    private final Resealing resealing = APP.bean(Resealing.class);
    private PersonId person = new PersonId(new UUID(0, 0));

    @BeforeEach
    void somebody() {
        person = TestLife.somebody(APP);
    }

    @Test
    void namesEveryColumnOfSealedText() {
        assertThat(jdbc.sql("select lower(table_name) || '.' || lower(column_name) from information_schema.columns"
                                + " where lower(data_type) in ('binary varying', 'bytea')"
                                + " and lower(table_schema) = 'public'")
                        .query(String.class)
                        .list())
                .filteredOn(column -> NOT_OF_A_RECORD.stream().noneMatch(column::startsWith))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SealedColumn.values())
                        .map(column -> column.table() + "." + column.column())
                        .toList());
    }

    @Test
    void sealsWhatWasThereAndWhatComes() throws Exception {
        SiteId before = sites.add(person, TestLife.site(NAME, "striae-albae", 20));
        String old = vault.put(person.value(), "a.jpg", PICTURE);
        protect();
        String fresh = vault.put(person.value(), "b.jpg", PICTURE);
        SiteId after = sites.add(person, TestLife.site("knee", "scar", 20));
        for (String key : new String[] {old, fresh}) {
            assertThat(read(key)).isEqualTo(PICTURE);
            assertThat(file(key, "")).doesNotExist();
            assertThat(Files.readString(file(key, ".sealed"), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("skin");
        }
        assertThat(sites.get(person, before).label()).isEqualTo(NAME);
        assertThat(sites.get(person, after).concern()).isEqualTo("scar");
        assertThat(new String(label(before), UTF_8)).doesNotContain("hip");
    }

    @Test
    void opensNothingWhileLocked() throws Exception {
        SiteId site = sites.add(person, TestLife.site(NAME, "striae-albae", 20));
        protect();
        String key = vault.put(person.value(), "a.jpg", PICTURE);
        keyring.lock(person.value());
        assertThatThrownBy(() -> sites.get(person, site)).isInstanceOf(RecordLocked.class);
        assertThatThrownBy(() -> read(key)).isInstanceOf(RecordLocked.class);
        assertThatThrownBy(() -> vault.put(person.value(), "b.jpg", PICTURE)).isInstanceOf(RecordLocked.class);
    }

    @Test
    void becomesReadableAgainWhenProtectionIsTurnedOff() throws Exception {
        SiteId site = sites.add(person, TestLife.site(NAME, "striae-albae", 20));
        protect();
        String key = vault.put(person.value(), "a.jpg", PICTURE);
        state(Protection.TURNING_OFF);
        while (resealing.open(person.value()) > 0) {
            assertThat(read(key)).isEqualTo(PICTURE);
        }
        jdbc.sql("delete from record_key where person_id = ?")
                .param(person.value())
                .update();
        APP.bean(Protections.class).changed(person.value());
        keyring.lock(person.value());
        assertThat(file(key, "")).hasBinaryContent(PICTURE);
        assertThat(file(key, ".sealed")).doesNotExist();
        assertThat(sites.get(person, site).label()).isEqualTo(NAME);
    }

    @Test
    void refusesAChangedPicture() throws Exception {
        protect();
        String key = vault.put(person.value(), "a.jpg", PICTURE);
        byte[] bytes = Files.readAllBytes(file(key, ".sealed"));
        for (int at : new int[] {0, 20, bytes.length - 1}) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(file(key, ".sealed"), changed);
            assertThatThrownBy(() -> read(key)).isInstanceOf(Tampered.class);
        }
        Files.write(file(key, ".sealed"), Arrays.copyOf(bytes, bytes.length - 3));
        assertThatThrownBy(() -> read(key)).isInstanceOf(Tampered.class);
    }

    @Test
    void refusesSwappedPicturesAndReadableOnes() throws Exception {
        protect();
        String one = vault.put(person.value(), "a.jpg", PICTURE);
        String other = vault.put(person.value(), "b.jpg", PICTURE);
        Files.copy(file(one, ".sealed"), file(other, ".sealed"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(read(one)).isEqualTo(PICTURE);
        assertThatThrownBy(() -> read(other)).isInstanceOf(Tampered.class);
        Files.delete(file(one, ".sealed"));
        Files.write(file(one, ""), PICTURE);
        assertThatThrownBy(() -> read(one)).isInstanceOf(Tampered.class);
    }

    @Test
    void refusesSwappedAndReadableTexts() throws Exception {
        SiteId one = sites.add(person, TestLife.site(NAME, "striae-albae", 20));
        SiteId other = sites.add(person, TestLife.site("knee", "scar", 20));
        protect();
        jdbc.sql("update site set label = ? where id = ?")
                .params(label(one), other.value())
                .update();
        assertThatThrownBy(() -> sites.get(person, other)).isInstanceOf(Tampered.class);
        jdbc.sql("update site set label = ? where id = ?")
                .params("elbow".getBytes(UTF_8), one.value())
                .update();
        assertThatThrownBy(() -> sites.get(person, one)).isInstanceOf(Tampered.class);
    }

    private void protect() throws IOException {
        keyring.unlock(person.value(), RecordKey.random());
        jdbc.sql("insert into record_key (person_id, state, passphrase_salt, memory_kib, iterations, lanes,"
                        + " by_passphrase, by_recovery, created_at, changed_at, version)"
                        + " values (?, 'TURNING_ON', ?, 1, 1, 1, ?, ?, ?, ?, 0)")
                .params(person.value(), new byte[1], new byte[1], new byte[1])
                .params(OffsetDateTime.now(), OffsetDateTime.now())
                .update();
        APP.bean(Protections.class).changed(person.value());
        while (resealing.seal(person.value()) > 0) {
            // Until a round finds nothing more.
        }
        state(Protection.ON);
    }

    private void state(Protection state) {
        jdbc.sql("update record_key set state = ? where person_id = ?")
                .params(state.name(), person.value())
                .update();
        APP.bean(Protections.class).changed(person.value());
    }

    private byte[] label(SiteId site) {
        return jdbc.sql("select label from site where id = ?")
                .param(site.value())
                .query(byte[].class)
                .single();
    }

    private byte[] read(String key) throws IOException {
        try (InputStream in = vault.open(person.value(), key)) {
            return in.readAllBytes();
        }
    }

    private Path file(String key, String ending) {
        return APP.folder()
                .resolve("vault")
                .resolve(person.toString())
                .resolve(key.substring(0, 2))
                .resolve(key + ending);
    }
}
