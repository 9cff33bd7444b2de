package org.needlewise.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** Where a test keeps its rows. The whole suite runs twice, told apart by the property {@code needlewise.test.database}. */
public enum TestDatabase {
    /** A file in the data folder, as for everybody at home. */
    H2,
    /** A server of the tests' own, with an empty database for everyone who asks. */
    POSTGRES;

    private static final String PROPERTY = "needlewise.test.database";

    /** The database that this run of the suite is about. */
    public static TestDatabase ofThisRun() {
        return "postgres".equals(System.getProperty(PROPERTY)) ? POSTGRES : H2;
    }

    /** Settings of the framework that lead to an empty database. */
    public Map<String, String> settings() {
        if (this == H2) {
            return Map.of();
        }
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the test", e);
        }
        return Map.of(
                "spring.profiles.active",
                "postgres",
                "spring.datasource.url",
                Server.RUNNING.getJdbcUrl("postgres", name),
                "spring.datasource.username",
                "postgres");
    }

    /** Started when first needed; ends with the tests' process. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setConnectConfig("connectTimeout", "30")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
