package org.needlewise.app.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes sure that what was committed outlives a loss of power. PostgreSQL sees to that at every commit; H2 hands its file
 * to the operating system and would leave it there.
 */
@Component
public class Durability {
    private final JdbcClient jdbc;
    private final boolean isFile;

    Durability(JdbcClient jdbc, @Value("${spring.datasource.url}") String url) {
        this.jdbc = jdbc;
        this.isFile = url.startsWith("jdbc:h2:file:");
    }

    /** When this returns, everything committed so far lies on the disk. */
    public void settle() {
        if (isFile) {
            jdbc.sql("checkpoint sync").update();
        }
    }
}
