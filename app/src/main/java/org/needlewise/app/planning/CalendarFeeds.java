package org.needlewise.app.planning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Addresses under which a calendar may be subscribed to. Only a token's SHA-256 is kept; the token is shown once. */
@Repository
public class CalendarFeeds {
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a new address; an earlier one leads nowhere from now on. */
    @Transactional
    public String renew(PersonId person) {
        revoke(person);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into calendar_feed (id, person_id, token_sha256, created_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), person.value(), sha256(token), OffsetDateTime.now(clock))
                .update();
        return token;
    }

    public void revoke(PersonId person) {
        jdbc.sql("update calendar_feed set revoked_at = ? where person_id = ? and revoked_at is null")
                .params(OffsetDateTime.now(clock), person.value())
                .update();
    }

    /** Since when there is an address. */
    public Optional<Instant> since(PersonId person) {
        return jdbc
                .sql("select created_at from calendar_feed where person_id = ? and revoked_at is null")
                .param(person.value())
                .query((row, number) ->
                        row.getObject("created_at", OffsetDateTime.class).toInstant())
                .list()
                .stream()
                .findFirst();
    }

    /** Whose calendar a token opens. */
    public Optional<PersonId> owner(String token) {
        return jdbc.sql("select person_id from calendar_feed where token_sha256 = ? and revoked_at is null")
                .param(sha256(token))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
