package org.needlewise.app.protection;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.app.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names for signing in. What is kept is a slow hash: nobody who reads the disk sees who has a record here. */
@Component
class SignInNames {
    private static final SlowHash HASH = new SlowHash(16 * 1024, 2, 1);
    private static final int LONGEST = 80;

    private final JdbcClient jdbc;

    SignInNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused when there is nothing to call somebody by */
    byte[] hash(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw Refused.badInput("protection.bad.name");
        }
        return HASH.of(plain, salt());
    }

    /** One for the whole installation, so that a name can be looked up. */
    private synchronized byte[] salt() {
        Optional<byte[]> kept = jdbc.sql("select salt from name_salt where id = 1")
                .query(byte[].class)
                .optional();
        return kept.orElseGet(() -> {
            byte[] salt = new byte[SlowHash.SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            jdbc.sql("insert into name_salt (id, salt) values (1, ?)")
                    .param(salt)
                    .update();
            return salt;
        });
    }
}
