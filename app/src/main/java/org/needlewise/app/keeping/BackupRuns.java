package org.needlewise.app.keeping;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Backups as they are written down, and the folder they go to. */
@Repository
class BackupRuns {
    private static final int ONLY = 1;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;

    BackupRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The folder that somebody chose. */
    Optional<Path> folder() {
        return jdbc.sql("select folder from backup_plan where id = ?")
                .param(ONLY)
                .query(String.class)
                .optional()
                .map(Path::of);
    }

    @Transactional
    void choose(Path folder) {
        int rows = jdbc.sql("update backup_plan set folder = ?, version = version + 1 where id = ?")
                .params(folder.toString(), ONLY)
                .update();
        if (rows == 0) {
            jdbc.sql("insert into backup_plan (id, folder, version) values (?, ?, 0)")
                    .params(ONLY, folder.toString())
                    .update();
        }
    }

    /** All that were made and that failed, last first. */
    List<BackupRun> all() {
        return jdbc.sql("select * from backup_run order by nth desc")
                .query(BackupRuns::run)
                .list();
    }

    /** Writes down how one ended; its number is given here. */
    @Transactional
    void add(BackupRun run) {
        long next = jdbc.sql("select coalesce(max(nth), 0) + 1 from backup_run")
                .query(Long.class)
                .single();
        jdbc.sql("insert into backup_run (nth, ended_at, good, file, bytes, pictures, why, removed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        next,
                        run.endedAt().atOffset(ZoneOffset.UTC),
                        run.good(),
                        run.file().toString())
                .params(run.bytes(), run.pictures())
                .params(run.why().substring(0, Math.min(LONGEST, run.why().length())), run.removed())
                .update();
    }

    void removed(long nth) {
        jdbc.sql("update backup_run set removed = true where nth = ?")
                .param(nth)
                .update();
    }

    private static BackupRun run(ResultSet row, int number) throws SQLException {
        return new BackupRun(
                row.getLong("nth"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("good"),
                Path.of(row.getString("file")),
                row.getLong("bytes"),
                row.getLong("pictures"),
                row.getString("why"),
                row.getBoolean("removed"));
    }
}
