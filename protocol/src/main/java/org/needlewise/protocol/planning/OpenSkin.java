package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.planning.DayBook.Skin;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.screening.ScreenedSite;

/** Skin that earlier sessions left open, by the healing clock of their needles. */
final class OpenSkin {
    private final PlanTables tables;
    private final Map<String, ScreenedSite> sites;
    private final LocalDate today;
    private final double mostCm2;

    OpenSkin(PlanTables tables, PlanRequest request) {
        this.tables = tables;
        this.today = request.answers().today();
        this.mostCm2 = tables.limits().number("openAreaCm2");
        this.sites = request.answers().sites().stream().collect(Collectors.toMap(ScreenedSite::id, site -> site));
    }

    /** Enters what past sessions left open. A site where something is still to be seen stays open for another turn. */
    void enter(History history, DayBook days) {
        Map<String, PastSession> last = new HashMap<>();
        for (PastSession session : history.sessions()) {
            days.open(session.date(), skin(session));
            last.merge(
                    session.site() + '/' + session.zone(),
                    session,
                    (one, other) -> one.date().isBefore(other.date()) ? other : one);
        }
        last.values().stream()
                .filter(session -> !session.healed() && sites.containsKey(session.site()))
                .filter(session -> !today.isBefore(session.date().plusDays(openDays(session))))
                .forEach(session -> days.open(today, skin(session)));
    }

    private Skin skin(PastSession session) {
        @Nullable ScreenedSite site = sites.get(session.site());
        return new Skin(site == null ? null : site.region(), area(session, site), openDays(session), mostCm2);
    }

    /** Where nobody noted how much it was, it was as much as the site has, or as much as a session may treat. */
    private double area(PastSession session, @Nullable ScreenedSite site) {
        if (session.areaCm2() != null) {
            return session.areaCm2();
        }
        return site == null ? mostCm2 : Math.min(mostCm2, Objects.requireNonNull(site.areaCm2()));
    }

    private int openDays(PastSession session) {
        Row row = tables.openSkin(session.needleMm());
        return row.whole("openDays");
    }
}
