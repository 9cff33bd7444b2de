package org.needlewise.app.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.PhotoVisit;
import org.needlewise.app.photos.Photos;
import org.needlewise.app.photos.SkinPhoto;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.app.web.Refused;
import org.needlewise.verdict.design.RatingResult;
import org.needlewise.verdict.design.RatingResult.Preference;
import org.needlewise.verdict.design.RatingSet;
import org.needlewise.verdict.design.RatingSet.Comparison;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Blinded ratings: pairs of cropped pictures without dates, real ones and shams. */
@Repository
class Ratings {
    private static final int MOST_PAIRS_OF_A_KIND = 6;

    private final JdbcClient jdbc;
    private final Visits visits;
    private final Photos photos;
    private final JsonMapper json;
    private final Sealer sealer;
    private final Clock clock;

    Ratings(JdbcClient jdbc, Visits visits, Photos photos, JsonMapper json, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.photos = photos;
        this.json = json;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * A rating.
     *
     * @param answers empty until it is finished
     */
    record Rating(UUID id, SiteId site, RatingSet set, Optional<List<Preference>> answers, Instant createdAt) {
        public Optional<RatingResult> result() {
            return answers.map(given -> RatingResult.of(set, given));
        }

        public LocalDate begunOn() {
            return LocalDate.ofInstant(createdAt, ZoneId.systemDefault());
        }
    }

    boolean possible(PersonId person, SiteId site) {
        return !real(person, site).isEmpty() && !sham(person, site).isEmpty();
    }

    /** Draws pairs, order and sides. */
    UUID begin(PersonId person, SiteId site) {
        List<Comparison> real = real(person, site);
        List<Comparison> sham = sham(person, site);
        if (real.isEmpty() || sham.isEmpty()) {
            throw Refused.badInput("progress.rating.impossible");
        }
        UUID id = UUID.randomUUID();
        RatingSet set = RatingSet.draw(real, sham, id.getLeastSignificantBits());
        jdbc.sql("insert into blinded_rating (id, person_id, site_id, items, created_at) values (?, ?, ?, ?, ?)")
                .params(id, person.value(), site.value(), json.writeValueAsString(set), OffsetDateTime.now(clock))
                .update();
        return id;
    }

    Rating get(PersonId person, UUID id) {
        return jdbc.sql("select * from blinded_rating where id = ? and person_id = ?")
                .params(id, person.value())
                .query(this::rating)
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /** Ratings of a site, newest first. */
    List<Rating> ofSite(PersonId person, SiteId site) {
        return jdbc.sql("select * from blinded_rating where person_id = ? and site_id = ? order by created_at desc")
                .params(person.value(), site.value())
                .query(this::rating)
                .list();
    }

    /** Keeps the answers; what was answered once stays. */
    void finish(PersonId person, UUID id, List<Preference> answers) {
        Rating rating = get(person, id);
        if (answers.size() != rating.set().items().size()) {
            throw Refused.badInput("progress.rating.incomplete");
        }
        jdbc.sql("update blinded_rating set answers = ?, finished_at = ? where id = ? and person_id = ?"
                        + " and finished_at is null")
                .params(
                        sealer.seal(person.value(), SealedColumn.RATING_ANSWERS, id, json.writeValueAsString(answers)),
                        OffsetDateTime.now(clock),
                        id,
                        person.value())
                .update();
    }

    /** The first visit beside each later one, latest visits first. */
    private List<Comparison> real(PersonId person, SiteId site) {
        List<List<SkinPhoto>> all = unrolled(person, site);
        List<Comparison> pairs = new ArrayList<>();
        for (int v = all.size() - 1; v > 0; v--) {
            int count = Math.min(all.get(0).size(), all.get(v).size());
            for (int i = 0; i < count && pairs.size() < MOST_PAIRS_OF_A_KIND; i++) {
                pairs.add(comparison(all.get(0).get(i), all.get(v).get(i)));
            }
        }
        return pairs;
    }

    private List<Comparison> sham(PersonId person, SiteId site) {
        List<Comparison> pairs = new ArrayList<>();
        for (List<SkinPhoto> visit : unrolled(person, site)) {
            for (int i = 0; i + 1 < visit.size() && pairs.size() < MOST_PAIRS_OF_A_KIND; i++) {
                pairs.add(comparison(visit.get(i), visit.get(i + 1)));
            }
        }
        return pairs;
    }

    private static Comparison comparison(SkinPhoto earlier, SkinPhoto later) {
        return new Comparison(earlier.id().toString(), later.id().toString());
    }

    /** Photographs laid on the baseline, one list a visit; visits without any are left out. */
    private List<List<SkinPhoto>> unrolled(PersonId person, SiteId site) {
        List<List<SkinPhoto>> all = new ArrayList<>();
        for (PhotoVisit visit : visits.ofSite(person, site)) {
            List<SkinPhoto> there = photos.accepted(person, visit.id()).stream()
                    .filter(photo -> photo.unrolledKey().isPresent())
                    .toList();
            if (!there.isEmpty()) {
                all.add(there);
            }
        }
        return all;
    }

    private Optional<List<Preference>> answers(ResultSet row, UUID id) throws SQLException {
        if (row.getBytes("answers") == null) {
            return Optional.empty();
        }
        String answers = sealer.open(row, SealedColumn.RATING_ANSWERS);
        return Optional.of(List.of(json.readValue(answers, Preference[].class)));
    }

    private Rating rating(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Rating(
                id,
                new SiteId(row.getObject("site_id", UUID.class)),
                json.readValue(row.getString("items"), RatingSet.class),
                answers(row, id),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
