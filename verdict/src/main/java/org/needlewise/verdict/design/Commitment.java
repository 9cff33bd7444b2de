package org.needlewise.verdict.design;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The seal on an allocation: SHA-256 of a random nonce and the allocation. Recorded (and shown, printed, mailed) before
 * the first photograph, it proves later that the allocation was not changed, and tells nothing of it until the nonce is
 * shown.
 *
 * @param sha256 64 hexadecimal digits
 * @param nonce 32 hexadecimal digits, kept until the allocation is opened
 */
public record Commitment(String sha256, String nonce) {
    private static final int NONCE_BYTES = 16;

    /** Seals an allocation with a nonce of its own. */
    public static Commitment seal(Allocation allocation, SecureRandom random) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        return new Commitment(digest(allocation, nonce), nonce);
    }

    /** Whether this is the allocation that was sealed. */
    public boolean holds(Allocation allocation) {
        return MessageDigest.isEqual(
                sha256.getBytes(UTF_8), digest(allocation, nonce).getBytes(UTF_8));
    }

    private static String digest(Allocation allocation, String nonce) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((nonce + "\n").getBytes(UTF_8));
            return HexFormat.of()
                    .formatHex(digest.digest(allocation.canonicalText().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
