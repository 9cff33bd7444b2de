package org.needlewise.app.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The key of one record: 256 random bits, from which the keys for texts and for pictures are derived (HKDF-SHA-256,
 * Krawczyk and Eronen 2010, RFC 5869). Texts: AES-256-GCM. Pictures: AES-256-GCM in segments under a key of their own
 * (Hoang et al. 2015, as Tink implements it), so that they can be read in pieces.
 */
public final class RecordKey {
    /** Length in bytes. */
    public static final int BYTES = 32;

    private static final String MAC = "HmacSha256";
    private static final int SEGMENT_BYTES = 1 << 20;

    private final byte[] master;
    private boolean wiped;

    private RecordKey(byte[] master) {
        this.master = master;
    }

    /** A new one. */
    public static RecordKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new RecordKey(bytes);
    }

    /** One that was kept wrapped. */
    public static RecordKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a record's key has " + BYTES + " bytes");
        }
        return new RecordKey(bytes.clone());
    }

    /** A copy to be wrapped; the caller overwrites it. */
    public synchronized byte[] bytes() {
        checkHeld();
        return master.clone();
    }

    /** Overwrites the key; nothing opens with it any more. */
    synchronized void wipe() {
        wiped = true;
        Arrays.fill(master, (byte) 0);
    }

    AesGcmJce forTexts() throws GeneralSecurityException {
        byte[] key = derived("needlewise texts 1");
        try {
            return new AesGcmJce(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    AesGcmHkdfStreaming forPictures() throws GeneralSecurityException {
        byte[] key = derived("needlewise pictures 1");
        try {
            return new AesGcmHkdfStreaming(key, MAC, BYTES, SEGMENT_BYTES, 0);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private synchronized byte[] derived(String purpose) throws GeneralSecurityException {
        checkHeld();
        return Hkdf.computeHkdf(MAC, master, new byte[0], purpose.getBytes(UTF_8), BYTES);
    }

    private void checkHeld() {
        if (wiped) {
            throw new RecordLocked();
        }
    }
}
