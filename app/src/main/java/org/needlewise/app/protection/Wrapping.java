package org.needlewise.app.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.RecordKey;

/** A record's key under another key (AES-256-GCM), bound to the person and to the way in. */
enum Wrapping {
    PASSPHRASE,
    RECOVERY,
    PASSKEY;

    private static final int BYTES = 32;

    /** @param secret overwritten afterwards */
    byte[] wrap(PersonId person, byte[] secret, RecordKey key) {
        byte[] bytes = key.bytes();
        try {
            return cipher(secret).encrypt(bytes, place(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be wrapped", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Empty when the secret is not the one that it was wrapped with, or the wrapped key was changed.
     *
     * @param secret overwritten afterwards
     */
    Optional<RecordKey> unwrap(PersonId person, byte[] secret, byte[] wrapped) {
        try {
            byte[] bytes = cipher(secret).decrypt(wrapped, place(person));
            try {
                return Optional.of(RecordKey.of(bytes));
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (GeneralSecurityException wrong) {
            return Optional.empty();
        }
    }

    private AesGcmJce cipher(byte[] secret) throws GeneralSecurityException {
        byte[] key = Hkdf.computeHkdf(
                "HmacSha256", secret, new byte[0], ("needlewise wrap " + name()).getBytes(UTF_8), BYTES);
        Arrays.fill(secret, (byte) 0);
        try {
            return new AesGcmJce(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] place(PersonId person) {
        return (person + "|" + name()).getBytes(UTF_8);
    }
}
