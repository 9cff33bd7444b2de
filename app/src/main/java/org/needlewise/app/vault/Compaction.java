package org.needlewise.app.vault;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the database file anew, so that nothing of what was deleted stays in it: H2 leaves deleted rows readable in the
 * file until their place is needed. For this the database is shut for a moment; whoever asks meanwhile waits. PostgreSQL
 * has its own housekeeping and is left alone.
 */
@Component
public class Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final HikariDataSource database;

    Compaction(HikariDataSource database) {
        this.database = database;
    }

    /**
     * @return whether the files are written anew; if not, that happens at the latest when their places are used again.
     *     PostgreSQL's log of changes, and its backups, are its administrator's.
     */
    public boolean compact() {
        if (!database.getJdbcUrl().startsWith("jdbc:h2:file:")) {
            return vacuumed();
        }
        HikariPoolMXBean pool = database.getHikariPoolMXBean();
        pool.suspendPool();
        try {
            if (!isIdle(pool)) {
                LOG.warn("the database was too busy to be written anew");
                return false;
            }
            pool.softEvictConnections();
            try (Connection alone = DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword());
                    Statement statement = alone.createStatement()) {
                statement.execute("shutdown compact");
            }
            return true;
        } catch (SQLException e) {
            LOG.error("the database could not be written anew", e);
            return false;
        } finally {
            pool.resumePool();
        }
    }

    private boolean vacuumed() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum full");
            return true;
        } catch (SQLException e) {
            LOG.error("the database could not be written anew", e);
            return false;
        }
    }

    private static boolean isIdle(HikariPoolMXBean pool) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (pool.getActiveConnections() > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
