package org.needlewise.app.lan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Codes by which a phone joins: each works once and not for long; only the last one shown works. */
@Component
class Invitations {
    static final Duration VALID = Duration.ofMinutes(10);
    private static final int BYTES = 24;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<@Nullable Invitation> open = new AtomicReference<>();
    private final AtomicInteger generation = new AtomicInteger();

    Invitations(Clock clock) {
        this.clock = clock;
    }

    /** A new code; any former one stops working. */
    String invite() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.set(new Invitation(token, clock.instant().plus(VALID)));
        return token;
    }

    /** Whether the code is good; it is used up by asking. */
    boolean accept(String token) {
        Invitation invitation = open.get();
        return invitation != null
                && MessageDigest.isEqual(
                        invitation.token().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))
                && clock.instant().isBefore(invitation.until())
                && open.compareAndSet(invitation, null);
    }

    /** What a phone must carry to be let in; changes when all phones are sent away. */
    int generation() {
        return generation.get();
    }

    /** Every phone that has joined has to join anew. */
    void sendAllAway() {
        generation.incrementAndGet();
        open.set(null);
    }

    private record Invitation(String token, Instant until) {}
}
