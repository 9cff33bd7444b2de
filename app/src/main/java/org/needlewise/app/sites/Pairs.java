package org.needlewise.app.sites;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.web.Refused;
import org.needlewise.verdict.design.Allocation;
import org.needlewise.verdict.design.Commitment;
import org.needlewise.verdict.design.SitePair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pairs and their lots. A lot is drawn once, before the first photograph, and never again. */
@Repository
public class Pairs {
    private final JdbcClient jdbc;
    private final Sites sites;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Pairs(JdbcClient jdbc, Sites sites, Clock clock) {
        this.jdbc = jdbc;
        this.sites = sites;
        this.clock = clock;
    }

    /** All pairs of a person, oldest first. */
    public List<DrawnPair> all(PersonId person) {
        return jdbc.sql("select * from site_pair where person_id = ? and deleted_at is null order by drawn_at, id")
                .param(person.value())
                .query(Pairs::pair)
                .list();
    }

    /** Sites that may be needled: all but the controls of pairs. */
    public List<BodySite> treatedSites(PersonId person) {
        List<SiteId> controls = all(person).stream().map(DrawnPair::control).toList();
        return sites.all(person).stream()
                .filter(site -> !controls.contains(site.id()))
                .toList();
    }

    /** The pair that a site belongs to. */
    public Optional<DrawnPair> of(PersonId person, SiteId site) {
        return all(person).stream()
                .filter(pair -> pair.first().equals(site) || pair.second().equals(site))
                .findFirst();
    }

    /**
     * Makes two sites a pair and draws which of them is treated.
     *
     * @throws Refused when they are one site, unlike in concern, in a pair already, or photographed already
     */
    @Transactional
    public DrawnPair draw(PersonId person, SiteId first, SiteId second) {
        check(person, first, second);
        UUID id = UUID.randomUUID();
        Allocation lot = Allocation.draw(
                List.of(new SitePair(id.toString(), first.toString(), second.toString())), random.nextLong());
        Commitment seal = Commitment.seal(lot, random);
        jdbc.sql("insert into site_pair (id, person_id, first_site, second_site, seed, treats_first,"
                        + " commitment_sha256, commitment_nonce, drawn_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        person.value(),
                        first.value(),
                        second.value(),
                        lot.seed(),
                        lot.treatsFirst().get(0),
                        seal.sha256(),
                        seal.nonce(),
                        OffsetDateTime.now(clock))
                .update();
        return of(person, first).orElseThrow();
    }

    private void check(PersonId person, SiteId first, SiteId second) {
        if (first.equals(second)) {
            throw Refused.badInput("sites.pair.same");
        }
        if (!sites.get(person, first).concern().equals(sites.get(person, second).concern())) {
            throw Refused.badInput("sites.pair.unlike");
        }
        if (of(person, first).isPresent() || of(person, second).isPresent()) {
            throw Refused.badInput("sites.pair.taken");
        }
        int photographs = jdbc.sql("select count(*) from photo join visit on visit.id = photo.visit_id"
                        + " where visit.person_id = ? and visit.site_id in (?, ?) and photo.deleted_at is null")
                .params(person.value(), first.value(), second.value())
                .query(Integer.class)
                .single();
        if (photographs > 0) {
            throw Refused.badInput("sites.pair.photographed");
        }
    }

    private static DrawnPair pair(ResultSet row, int number) throws SQLException {
        return new DrawnPair(
                row.getObject("id", UUID.class),
                new SiteId(row.getObject("first_site", UUID.class)),
                new SiteId(row.getObject("second_site", UUID.class)),
                row.getLong("seed"),
                row.getBoolean("treats_first"),
                new Commitment(row.getString("commitment_sha256"), row.getString("commitment_nonce")),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant());
    }
}
