package org.needlewise.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** People as they are kept. The profile is sealed. */
@Repository
public class People {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable PersonId only;

    People(JdbcClient jdbc, Sealer sealer, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    /** The one owner of a record without accounts; made when first asked for. */
    @Transactional
    public synchronized PersonId onlyOne() {
        PersonId known = only;
        if (known != null) {
            return known;
        }
        List<UUID> ids = jdbc.sql("select id from person order by created_at, id")
                .query(UUID.class)
                .list();
        PersonId id = ids.isEmpty() ? create() : new PersonId(ids.get(0));
        only = id;
        return id;
    }

    /** The owner is asked for anew: another record was put in place. */
    public void forgetOnlyOne() {
        only = null;
    }

    /** Makes a person with an empty profile. */
    public PersonId create() {
        PersonId id = new PersonId(UUID.randomUUID());
        jdbc.sql("insert into person (id, created_at, profile, version) values (?, ?, ?, 0)")
                .params(id.value(), OffsetDateTime.now(clock), sealed(id, Profile.empty()))
                .update();
        return id;
    }

    public Person get(PersonId id) {
        return jdbc.sql("select * from person where id = ?")
                .param(id.value())
                .query(this::person)
                .single();
    }

    /**
     * Replaces the profile.
     *
     * @param version that the change was made upon
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    public void save(PersonId id, Profile profile, int version) {
        int rows = jdbc.sql("update person set profile = ?, version = version + 1 where id = ? and version = ?")
                .params(sealed(id, profile), id.value(), version)
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("profile changed meanwhile");
        }
    }

    /** Deletes a person for good; everything else of theirs is gone before. */
    public synchronized void delete(PersonId id) {
        jdbc.sql("delete from person where id = ?").param(id.value()).update();
        only = null;
    }

    private byte[] sealed(PersonId id, Profile profile) {
        return sealer.seal(id.value(), SealedColumn.PERSON_PROFILE, id.value(), json.writeValueAsString(profile));
    }

    private Person person(ResultSet row, int number) throws SQLException {
        PersonId id = new PersonId(row.getObject("id", UUID.class));
        String profile = sealer.open(row, SealedColumn.PERSON_PROFILE);
        return new Person(
                id,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                json.readValue(profile, Profile.class),
                row.getInt("version"));
    }
}
