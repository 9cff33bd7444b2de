package org.needlewise.app.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Texts of a protected record are encrypted; those of an open one are UTF-8 as they are. */
@Component
class RecordSealer implements Sealer {
    /** No text begins with a zero. The last byte is the version of the form. */
    private static final byte[] MARK = {0, 'N', 'W', 1};

    private final Protections protections;
    private final Keyring keyring;

    RecordSealer(Protections protections, Keyring keyring) {
        this.protections = protections;
        this.keyring = keyring;
    }

    @Override
    public byte[] seal(UUID owner, SealedColumn column, UUID row, String text) {
        return protections.of(owner).seals() ? encrypted(owner, column, row, text) : plain(text);
    }

    @Override
    public String open(UUID owner, SealedColumn column, UUID row, byte[] sealed) {
        if (isEncrypted(sealed)) {
            return decrypted(owner, column, row, sealed);
        }
        if (protections.of(owner) == Protection.ON) {
            throw new Tampered("a readable text in a protected record: " + column, null);
        }
        return new String(sealed, UTF_8);
    }

    static boolean isEncrypted(byte[] kept) {
        return kept.length >= MARK.length && Arrays.equals(kept, 0, MARK.length, MARK, 0, MARK.length);
    }

    byte[] encrypted(UUID owner, SealedColumn column, UUID row, String text) {
        try {
            byte[] cipher = keyring.key(owner).forTexts().encrypt(text.getBytes(UTF_8), place(owner, column, row));
            byte[] sealed = Arrays.copyOf(MARK, MARK.length + cipher.length);
            System.arraycopy(cipher, 0, sealed, MARK.length, cipher.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be sealed", e);
        }
    }

    String decrypted(UUID owner, SealedColumn column, UUID row, byte[] sealed) {
        RecordKey key = keyring.key(owner);
        try {
            byte[] cipher = Arrays.copyOfRange(sealed, MARK.length, sealed.length);
            return new String(key.forTexts().decrypt(cipher, place(owner, column, row)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new Tampered("a text that was not sealed for its place: " + column, e);
        }
    }

    static byte[] plain(String text) {
        // A zero is no character of any text, and must not make a text look sealed.
        return text.replace("\0", "").getBytes(UTF_8);
    }

    private static byte[] place(UUID owner, SealedColumn column, UUID row) {
        return String.join("|", owner.toString(), column.place(), row.toString())
                .getBytes(UTF_8);
    }
}
