package org.needlewise.app.remarks;

import org.needlewise.app.trash.Belongings;
import org.needlewise.app.trash.Removal;
import org.needlewise.app.trash.TrashKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words about a visit go with the visit. */
@Component
class RemarkBelongings implements Belongings {
    private final JdbcClient jdbc;

    RemarkBelongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Removal removal) {
        if (removal.isOf(TrashKind.VISIT)) {
            jdbc.sql("delete from remark where subject_kind = 'visit' and subject_id = ? and person_id = ?")
                    .params(removal.id(), removal.owner().value())
                    .update();
        }
    }
}
