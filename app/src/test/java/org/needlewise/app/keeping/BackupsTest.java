package org.needlewise.app.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.archive.Archives;
import org.needlewise.app.archive.CheckedArchive;
import org.needlewise.app.archive.Replacement;
import org.needlewise.app.costs.Expenses;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.settings.Erasure;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.app.vault.StoredFiles;
import org.needlewise.app.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backups of a running application, putting them back, and looking after what lies there. */
class BackupsTest {
    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @TempDir
    Path folder;

    @Test
    void makesABackupTellsOfItAndPutsItBack() throws Exception {
        PersonId person = APP.bean(People.class).onlyOne();
        APP.bean(Sites.class).add(person, TestLife.site("Belly", "striae", 20));
        int places = APP.bean(Sites.class).all(person).size();
        Backups backups = APP.bean(Backups.class);
        backups.choose(folder.toString());
        assertThat(backups.make()).isTrue();
        assertThat(backups.standing().lastGood()).isPresent();
        assertThat(backups.standing().failed()).isFalse();
        Path file = backups.files().get(0);
        assertThat(file).hasParent(folder);

        APP.bean(Expenses.class).add(person, LocalDate.now(), Expenses.HOME, "care", 900, "EUR", "later");
        Replacement.Done done = APP.bean(PuttingBack.class).putBack(file, person);
        assertThat(APP.bean(Expenses.class).all(person)).isEmpty();
        assertThat(APP.bean(Sites.class).all(person)).hasSize(places);

        Path before = done.before().orElseThrow();
        APP.bean(PuttingBack.class).putBack(before, person);
        assertThat(APP.bean(Expenses.class).all(person)).hasSize(1);
        for (String language : List.of("en", "de")) {
            HttpResponse<String> page = APP.get("/settings/keeping", language);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(file.getFileName().toString());
        }
        HttpResponse<String> archive = APP.get("/settings/keeping/archive", "en");
        assertThat(archive.statusCode()).isEqualTo(200);
        assertThat(archive.body()).startsWith("PK");
    }

    @Test
    void saysThatABackupFailedAndLeavesNoHalfOne() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("stick"));
        Backups backups = APP.bean(Backups.class);
        backups.choose(gone.toString());
        Files.delete(gone);
        Files.writeString(gone, "a file where the folder was");
        assertThat(backups.make()).isFalse();
        assertThat(backups.standing().failed()).isTrue();
        assertThat(APP.get("/", "en").body()).contains("The last backup failed");
        Files.delete(gone);
        assertThat(backups.make()).isTrue();
        assertThat(backups.standing().failed()).isFalse();
    }

    @Test
    void refusesFoldersThatCannotBeWrittenOrHoldTheRecordItself() {
        Backups backups = APP.bean(Backups.class);
        for (String bad : List.of(
                "backups",
                "",
                "\u0000",
                APP.folder().resolve("vault").toString(),
                APP.folder().resolve("backups/../database/x").toString(),
                "/proc/needlewise")) {
            assertThatExceptionOfType(Refused.class).as(bad).isThrownBy(() -> backups.choose(bad));
        }
    }

    @Test
    void twoOfOneSecondAreTwoFiles() {
        Backups backups = APP.bean(Backups.class);
        backups.choose(folder.toString());
        APP.bean(Sites.class).add(APP.bean(People.class).onlyOne(), TestLife.site("Belly", "striae", 20));
        for (int i = 0; i < 4; i++) {
            assertThat(backups.make()).isTrue();
            assertThat(backups.runs().get(0).file()).exists();
        }
    }

    @Test
    void copiesOfSomebodyDeletedGoAndOthersKeepTheirs() throws Exception {
        Backups backups = APP.bean(Backups.class);
        backups.choose(folder.toString());
        PersonId stays = APP.bean(People.class).onlyOne();
        APP.bean(Sites.class).add(stays, TestLife.site("Belly", "striae", 20));
        PersonId goes = TestLife.somebody(APP);
        APP.bean(Sites.class).add(goes, TestLife.site("Hip", "striae", 20));
        assertThat(backups.make()).isTrue();
        Path with = backups.files().get(0);
        APP.bean(Replacement.class).replaceRecord(with, stays);
        assertThat(backups.copies()).isGreaterThan(1);
        APP.bean(Erasure.class).deleteEverything(goes);
        backups.forgetTheDeleted();
        assertThat(with).doesNotExist();
        assertThat(backups.copies()).isEqualTo(1);
        try (CheckedArchive left = APP.bean(Archives.class).open(backups.files().get(0))) {
            assertThat(left.manifest().people()).contains(stays.value()).doesNotContain(goes.value());
        }
    }

    @Test
    void refusesAnotherPersonsArchive() throws Exception {
        PersonId me = APP.bean(People.class).onlyOne();
        APP.bean(Sites.class).add(me, TestLife.site("Belly", "striae", 20));
        PersonId other = APP.bean(People.class).create();
        Path theirs = folder.resolve("theirs.zip");
        APP.bean(org.needlewise.app.archive.Archives.class).person(theirs, other);
        assertThatExceptionOfType(org.needlewise.app.archive.ArchiveException.class)
                .isThrownBy(() -> APP.bean(PuttingBack.class).putBack(theirs, me));
    }

    @Test
    void laysFilesAsideThatNothingNamesAndNamesPhotographsWithoutFile() throws Exception {
        PersonId person = TestLife.somebody(APP);
        StoredFiles files = APP.bean(StoredFiles.class);
        byte[] picture = "picture".getBytes(StandardCharsets.UTF_8);
        String orphan = APP.bean(PhotoVault.class).put(person.value(), "a.jpg", picture);
        files.put(person.value(), "ab/half.jpg.part", new ByteArrayInputStream(picture));
        Files.move(files.path(person.value(), "ab/half.jpg.part"), files.path(person.value(), "ab/half.part"));
        UUID photo = photoWithoutFile(person);
        LookingAfter lookingAfter = APP.bean(LookingAfter.class);
        Path half = Files.writeString(APP.bean(Backups.class).folder().resolve("needlewise-x.zip.part"), "half");
        Files.setLastModifiedTime(half, FileTime.from(Instant.EPOCH));
        lookingAfter.started();
        String later = APP.bean(PhotoVault.class).put(person.value(), "b.jpg", picture);
        lookingAfter.run("now");
        assertThat(half).doesNotExist();
        assertThat(files.unclaimed(person.value())).containsExactly(StoredFiles.UNCLAIMED + "/" + orphan);
        assertThat(files.unfinished(person.value())).isEmpty();
        assertThat(files.of(person.value())).anyMatch(path -> path.endsWith(later));
        assertThat(lookingAfter.findings().lost()).contains(new Findings.Lost(person.value(), photo));
    }

    private static UUID photoWithoutFile(PersonId person) {
        UUID photo = UUID.randomUUID();
        UUID visit = UUID.randomUUID();
        JdbcClient jdbc = APP.bean(JdbcClient.class);
        UUID site = APP.bean(Sites.class)
                .add(person, TestLife.site("Hip", "striae", 20))
                .value();
        java.time.OffsetDateTime now = java.time.OffsetDateTime.now();
        jdbc.sql(
                        "insert into visit (id, person_id, site_id, visited_on, created_at, version) values (?, ?, ?, ?, ?, 0)")
                .params(visit, person.value(), site, LocalDate.now(), now)
                .update();
        jdbc.sql("insert into photo (id, person_id, visit_id, file_name, sha256, vault_key, bytes, width_px, height_px,"
                        + " checked, created_at) values (?, ?, ?, ?, ?, ?, 1, 1, 1, ?, ?)")
                .params(
                        photo,
                        person.value(),
                        visit,
                        new byte[1],
                        new byte[1],
                        "f".repeat(32) + ".jpg",
                        new byte[1],
                        now)
                .update();
        return photo;
    }
}
