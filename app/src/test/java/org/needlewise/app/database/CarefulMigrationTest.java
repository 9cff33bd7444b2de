package org.needlewise.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of an earlier version is kept as it was before it is changed, and put back when changing it was cut off. */
class CarefulMigrationTest {
    @TempDir
    Path data;

    @Test
    @Tag("h2")
    void keepsASnapshotOfTheFileBeforeMigrating() throws Exception {
        createEarlier(url(), "");
        try (ConfigurableApplicationContext app = NeedlewiseApplication.start(new ServeSettings(0, data, false))) {
            assertThat(app.isRunning()).isTrue();
            assertThat(snapshots()).singleElement().asString().contains("before-2");
        }
        assertThat(people(url(), "")).isEqualTo(1);
    }

    @Test
    @Tag("h2")
    void putsTheDatabaseBackWhenAMigrationWasCutOff() throws Exception {
        createEarlier(url(), "");
        Path snapshot = Files.createDirectories(data.resolve("snapshots")).resolve("s.zip");
        try (Connection connection = DriverManager.getConnection(url(), "needlewise", "");
                Statement statement = connection.createStatement()) {
            statement.execute("backup to '" + snapshot + "'");
            statement.execute("create table record_key (half integer)");
            statement.execute("delete from person");
        }
        new DatabaseFile(data).begin(snapshot);
        NeedlewiseApplication.start(new ServeSettings(0, data, false)).close();
        assertThat(people(url(), "")).isEqualTo(1);
        assertThat(new DatabaseFile(data).isUnfinished()).isFalse();
    }

    @Test
    @Tag("h2")
    void migratesNothingWhenNoSnapshotCanBeMade() throws Exception {
        createEarlier(url(), "");
        Files.writeString(data.resolve("snapshots"), "a file where the folder belongs");
        assertThatThrownBy(() -> NeedlewiseApplication.start(new ServeSettings(0, data, false)))
                .isInstanceOf(RuntimeException.class);
        assertThat(people(url(), "")).isEqualTo(1);
        Files.delete(data.resolve("snapshots"));
        NeedlewiseApplication.start(new ServeSettings(0, data, false)).close();
        assertThat(snapshots()).hasSize(1);
    }

    @Test
    void keepsTheRowsBeforeMigratingAServer() throws Exception {
        Map<String, String> settings = TestDatabase.POSTGRES.settings();
        String server = String.valueOf(settings.get("spring.datasource.url"));
        createEarlier(server, "postgres");
        NeedlewiseApplication.start(new ServeSettings(0, data, false, OptionalInt.empty(), settings))
                .close();
        assertThat(snapshots()).singleElement().asString().contains("before-2");
        assertThat(people(server, "postgres")).isEqualTo(1);
    }

    private static void createEarlier(String url, String user) throws Exception {
        String name = user.isEmpty() ? "needlewise" : user;
        Flyway.configure().dataSource(url, name, "").target("1").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, name, "");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into person (id, created_at, profile, version) values"
                    + " ('00000000-0000-0000-0000-000000000001', current_timestamp, '', 0)");
        }
    }

    private static int people(String url, String user) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, user.isEmpty() ? "needlewise" : user, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from person" + " where id = '00000000-0000-0000-0000-000000000001'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<Path> snapshots() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("snapshots"))) {
            return files.toList();
        }
    }

    private String url() {
        return "jdbc:h2:file:" + data.resolve("database").resolve("needlewise")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }
}
