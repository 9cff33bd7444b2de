package org.needlewise.app.sessions;

import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.trash.Belongings;
import org.needlewise.app.trash.Removal;
import org.needlewise.app.trash.TrashKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was needled stays on record: intervals, yearly counts and locks rest on it. Zones that no needle touched do not. */
@Component
class SessionBelongings implements Belongings {
    private final JdbcClient jdbc;

    SessionBelongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isNeeded(TrashKind kind, PersonId owner, UUID id) {
        return switch (kind) {
            case SITE ->
                count(
                                "select count(*) from session_zone where site_id = ? and person_id = ?"
                                        + " and passes_done > 0",
                                owner,
                                id)
                        > 0;
            case DEVICE ->
                count("select count(*) from needling_session where device_id = ? and person_id = ?", owner, id) > 0;
            default -> false;
        };
    }

    private long count(String sql, PersonId owner, UUID id) {
        return jdbc.sql(sql).params(id, owner.value()).query(Long.class).single();
    }

    @Override
    public void remove(Removal removal) {
        if (removal.isOf(TrashKind.SITE)) {
            jdbc.sql("delete from session_zone where site_id = ? and person_id = ? and passes_done = 0")
                    .params(removal.id(), removal.owner().value())
                    .update();
        }
    }
}
