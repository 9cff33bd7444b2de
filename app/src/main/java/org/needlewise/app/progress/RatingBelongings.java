package org.needlewise.app.progress;

import org.needlewise.app.trash.Belongings;
import org.needlewise.app.trash.Removal;
import org.needlewise.app.trash.TrashKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ratings go with their site; one that was begun and shows a photograph that goes can no longer be finished. */
@Component
class RatingBelongings implements Belongings {
    private final JdbcClient jdbc;

    RatingBelongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Removal removal) {
        if (removal.isOf(TrashKind.SITE)) {
            jdbc.sql("delete from blinded_rating where site_id = ? and person_id = ?")
                    .params(removal.id(), removal.owner().value())
                    .update();
        } else if (removal.isOf(TrashKind.PHOTO)) {
            jdbc.sql("delete from blinded_rating where finished_at is null and person_id = ? and items like ?")
                    .params(removal.owner().value(), "%" + removal.id() + "%")
                    .update();
        }
    }
}
