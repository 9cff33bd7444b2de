package org.needlewise.app.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/**
 * A database in memory that an archive's rows are tried in before anything is touched: it has the tables of the archive's
 * own time and is brought up to date by the same scripts as every other.
 */
final class Scratch implements AutoCloseable {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    private final Connection connection;

    /** @param schema number of the last script to be run at first */
    Scratch(String schema) throws SQLException {
        connection = DriverManager.getConnection(url);
        migrate(schema);
    }

    /** With all scripts that there are. */
    void bringUpToDate() {
        migrate("latest");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    Connection connection() {
        return connection;
    }

    /** Whether some row belongs to nobody of these. */
    boolean hasRowsOfOthersThan(List<UUID> people) throws SQLException {
        Set<String> ids = people.stream().map(UUID::toString).collect(Collectors.toSet());
        for (Table table : Schema.tables(connection)) {
            if (table.belongsToSomebody() && hasOther(table.name(), table.owner(), ids)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOther(String table, String owner, Set<String> ids) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct " + owner + " from " + table)) {
            while (row.next()) {
                if (!ids.contains(String.valueOf(row.getObject(1)))) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } finally {
            connection.close();
        }
    }
}
