package org.needlewise.app.sites;

import org.needlewise.app.trash.Belongings;
import org.needlewise.app.trash.Removal;
import org.needlewise.app.trash.TrashKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Without one of its sites a pair's lot says nothing any more. */
@Component
class SiteBelongings implements Belongings {
    private final JdbcClient jdbc;
    private final Sites sites;

    SiteBelongings(JdbcClient jdbc, Sites sites) {
        this.jdbc = jdbc;
        this.sites = sites;
    }

    @Override
    public void remove(Removal removal) {
        if (!removal.isOf(TrashKind.SITE)) {
            return;
        }
        jdbc.sql("delete from site_pair where person_id = ? and (first_site = ? or second_site = ?)")
                .params(removal.owner().value(), removal.id(), removal.id())
                .update();
        if (removal.isNeeded()) {
            sites.reduce(removal.owner(), new SiteId(removal.id()));
        }
    }
}
