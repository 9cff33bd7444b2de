package org.needlewise.app.photos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.app.web.Refused;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.PointPair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Landmarks that a person found in two photographs, for skin that offers too little to find them by itself. */
@Repository
class Landmarks {
    static final int FEWEST = 3;
    static final int MOST = 12;
    /** Landmarks nearer to one line than this part of their spread say nothing about the skin beside it. */
    private static final double LEAST_BREADTH = 0.1;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sealer sealer;
    private final Clock clock;

    Landmarks(JdbcClient jdbc, JsonMapper json, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * Landmarks of a visit.
     *
     * @param baseline photograph of the reference visit that they were found in
     * @param followup photograph of the visit
     */
    record Found(PhotoId baseline, PhotoId followup, List<PointPair> pairs) {
        Found {
            pairs = List.copyOf(pairs);
        }
    }

    Optional<Found> of(PersonId person, VisitId visit) {
        return jdbc.sql("select * from landmark_pairs where visit_id = ? and person_id = ?")
                .params(visit.value(), person.value())
                .query(this::found)
                .optional();
    }

    /** Keeps landmarks of a visit in place of its former ones. */
    @Transactional
    void save(PersonId person, VisitId visit, SkinPhoto baseline, SkinPhoto followup, List<PointPair> pairs) {
        if (!areUsable(baseline, followup, pairs)) {
            throw Refused.badInput("photos.landmarks.unusable");
        }
        drop(person, visit);
        jdbc.sql("insert into landmark_pairs"
                        + " (visit_id, person_id, baseline_photo_id, followup_photo_id, pairs, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        visit.value(),
                        person.value(),
                        baseline.id().value(),
                        followup.id().value(),
                        sealer.seal(
                                person.value(),
                                SealedColumn.LANDMARK_PAIRS,
                                visit.value(),
                                json.writeValueAsString(pairs)),
                        OffsetDateTime.now(clock))
                .update();
    }

    void drop(PersonId person, VisitId visit) {
        jdbc.sql("delete from landmark_pairs where visit_id = ? and person_id = ?")
                .params(visit.value(), person.value())
                .update();
    }

    private static boolean areUsable(SkinPhoto baseline, SkinPhoto followup, List<PointPair> pairs) {
        return pairs.size() >= FEWEST
                && pairs.size() <= MOST
                && pairs.stream().allMatch(pair -> isIn(baseline, pair.baseline()) && isIn(followup, pair.followup()))
                && spanSkin(pairs.stream().map(PointPair::baseline).toList())
                && spanSkin(pairs.stream().map(PointPair::followup).toList());
    }

    private static boolean isIn(SkinPhoto photo, PixelPoint point) {
        return point.x() >= -1 && point.y() >= -1 && point.x() <= photo.widthPx() && point.y() <= photo.heightPx();
    }

    /** Whether points lie neither on one another nor on one line. */
    private static boolean spanSkin(List<PixelPoint> points) {
        double x = points.stream().mapToDouble(PixelPoint::x).average().orElse(0);
        double y = points.stream().mapToDouble(PixelPoint::y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (PixelPoint point : points) {
            xx += (point.x() - x) * (point.x() - x);
            xy += (point.x() - x) * (point.y() - y);
            yy += (point.y() - y) * (point.y() - y);
        }
        double middle = (xx + yy) / 2;
        double apart = Math.hypot((xx - yy) / 2, xy);
        return middle - apart > LEAST_BREADTH * LEAST_BREADTH * (middle + apart);
    }

    private Found found(ResultSet row, int number) throws SQLException {
        String kept = sealer.open(row, SealedColumn.LANDMARK_PAIRS);
        return new Found(
                new PhotoId(row.getObject("baseline_photo_id", UUID.class)),
                new PhotoId(row.getObject("followup_photo_id", UUID.class)),
                Arrays.asList(json.readValue(kept, PointPair[].class)));
    }
}
