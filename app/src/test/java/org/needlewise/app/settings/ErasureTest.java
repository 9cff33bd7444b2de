package org.needlewise.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.costs.Expenses;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.PhotoVault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deleting everything, and nobody else's. */
class ErasureTest {
    private static final String SECRET = "an ointment that nobody shall know of";

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @Test
    void knowsEveryTableWithRowsOfAPerson() {
        assertThat(APP.bean(JdbcClient.class)
                        .sql("select lower(table_name) from information_schema.columns"
                                + " where lower(column_name) = 'person_id'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(Erasure.TABLES);
    }

    @Test
    void deletesRowsAndPicturesOfOnePersonOnly() throws Exception {
        PersonId mine = person();
        PersonId theirs = person();
        APP.bean(Erasure.class).deleteEverything(mine);
        Expenses expenses = APP.bean(Expenses.class);
        assertThat(expenses.all(mine)).isEmpty();
        assertThat(expenses.all(theirs)).hasSize(1);
        assertThat(pictures(mine)).isZero();
        assertThat(pictures(theirs)).isEqualTo(1);
    }

    @Test
    @Tag("h2")
    void leavesNothingReadableInTheDatabaseFile() throws Exception {
        PersonId person = person();
        APP.bean(Expenses.class).add(person, LocalDate.now(), Expenses.HOME, "care", 900, "EUR", SECRET);
        assertThat(databaseFile()).contains(SECRET);
        APP.bean(Erasure.class).deleteEverything(person);
        assertThat(databaseFile()).doesNotContain(SECRET);
        assertThat(APP.get("/", "en").statusCode()).isEqualTo(200);
    }

    private static String databaseFile() throws Exception {
        Path file = APP.folder().resolve("database").resolve("needlewise.mv.db");
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static PersonId person() throws Exception {
        PersonId person = APP.bean(People.class).create();
        APP.bean(Expenses.class).add(person, LocalDate.now(), Expenses.PROFESSIONAL, "session", 18_000, "EUR", "");
        APP.bean(PhotoVault.class).put(person.value(), "skin.jpg", "picture".getBytes(StandardCharsets.UTF_8));
        return person;
    }

    private static long pictures(PersonId person) throws Exception {
        Path vault = APP.folder().resolve("vault").resolve(person.toString());
        if (!Files.exists(vault)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(vault)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
