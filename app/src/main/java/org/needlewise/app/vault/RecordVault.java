package org.needlewise.app.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.needlewise.model.photo.Photo;
import org.springframework.stereotype.Component;

/** Pictures of a protected record are encrypted; those of an open one are plain files. */
@Component
class RecordVault implements PhotoVault {
    private final VaultFolder folder;
    private final Protections protections;
    private final Keyring keyring;

    RecordVault(VaultFolder folder, Protections protections, Keyring keyring) {
        this.folder = folder;
        this.protections = protections;
        this.keyring = keyring;
    }

    @Override
    public String put(UUID owner, String fileName, byte[] picture) throws IOException {
        String key = VaultFolder.newKey(fileName);
        if (protections.of(owner).seals()) {
            writeSealed(owner, key, out -> out.write(picture));
        } else {
            folder.write(folder.plain(owner, key), out -> out.write(picture));
        }
        return key;
    }

    @Override
    public InputStream open(UUID owner, String key) throws IOException {
        Path sealed = folder.sealed(owner, key);
        if (Files.exists(sealed)) {
            return decrypting(owner, key);
        }
        Path plain = folder.plain(owner, key);
        if (protections.of(owner) == Protection.ON && Files.exists(plain)) {
            throw new Tampered("a readable picture in a protected record", null);
        }
        // While protection is being turned on or off the picture may just have become the other kind.
        return Files.exists(plain) || !Files.exists(sealed) ? Files.newInputStream(plain) : decrypting(owner, key);
    }

    @Override
    public Photo photo(UUID owner, String key, String fileName) {
        Path plain = folder.plain(owner, key);
        return Files.exists(plain) && protections.of(owner) == Protection.OFF
                ? new Photo(fileName, new Photo.InFile(plain))
                : new Photo(fileName, () -> open(owner, key));
    }

    @Override
    public void delete(UUID owner, String key) throws IOException {
        Files.deleteIfExists(folder.plain(owner, key));
        Files.deleteIfExists(folder.sealed(owner, key));
    }

    @Override
    public void deleteAll(UUID owner) throws IOException {
        folder.deleteAll(owner);
    }

    InputStream decrypting(UUID owner, String key) throws IOException {
        RecordKey held = keyring.key(owner);
        try {
            InputStream file = Files.newInputStream(folder.sealed(owner, key));
            return new CheckedStream(held.forPictures().newDecryptingStream(file, place(owner, key)));
        } catch (GeneralSecurityException e) {
            throw new Tampered("a picture that cannot be opened", e);
        }
    }

    void writeSealed(UUID owner, String key, VaultFolder.Writing writing) throws IOException {
        RecordKey held = keyring.key(owner);
        folder.write(folder.sealed(owner, key), file -> {
            // Closing writes the last segment, but the file stays open until it is forced to the disk.
            try (OutputStream sealing = held.forPictures().newEncryptingStream(new KeptOpen(file), place(owner, key))) {
                writing.write(sealing);
            }
        });
    }

    private static byte[] place(UUID owner, String key) {
        return (owner + "|vault|" + key).getBytes(UTF_8);
    }
}
