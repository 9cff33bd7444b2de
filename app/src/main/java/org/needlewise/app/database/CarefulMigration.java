package org.needlewise.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.archive.Archives;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Keeps a snapshot of the database before any script changes it. */
@Component
public class CarefulMigration implements FlywayMigrationStrategy {
    /** Folder of the databases as they were before migrations. */
    public static final String SNAPSHOTS = "snapshots";

    private static final Logger LOG = LoggerFactory.getLogger(CarefulMigration.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private final DataSource database;
    private final Archives archives;
    private final DataDirectory data;

    public CarefulMigration(DataSource database, Archives archives, DataDirectory data) {
        this.database = database;
        this.archives = archives;
        this.data = data;
    }

    @Override
    public void migrate(Flyway flyway) {
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length == 0) {
            flyway.migrate();
            return;
        }
        Optional<MigrationInfo> now = Optional.ofNullable(flyway.info().current());
        String name =
                "before-" + pending[0].getVersion() + "-" + LocalDateTime.now().format(STAMP) + ".zip";
        Path snapshot = data.folder(SNAPSHOTS).resolve(name);
        try {
            if (isH2()) {
                migrateFile(flyway, snapshot, now.isEmpty());
            } else {
                migrateServer(flyway, snapshot, now.isEmpty());
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no snapshot could be made, so nothing was migrated", e);
        }
    }

    /** The mark stays when it fails: the next start puts the database back first. */
    private void migrateFile(Flyway flyway, Path snapshot, boolean isNew) throws IOException, SQLException {
        Path part = snapshot.resolveSibling(snapshot.getFileName() + Archives.UNFINISHED);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("backup to '" + part.toString().replace("'", "''") + "'");
        }
        Files.move(part, snapshot, StandardCopyOption.ATOMIC_MOVE);
        DatabaseFile file = new DatabaseFile(data.data());
        file.begin(snapshot);
        flyway.migrate();
        file.finish();
        if (isNew) {
            Files.delete(snapshot);
        } else {
            LOG.warn("the database was migrated; as it was before, it is kept as {}", snapshot);
        }
    }

    /** PostgreSQL takes a script back as a whole when it does not come to its end. */
    private void migrateServer(Flyway flyway, Path snapshot, boolean isNew) throws IOException {
        if (!isNew) {
            archives.rows(snapshot);
            LOG.warn("before the database is migrated, its rows are kept as {}", snapshot);
        }
        flyway.migrate();
    }

    private boolean isH2() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:file:");
        }
    }
}
