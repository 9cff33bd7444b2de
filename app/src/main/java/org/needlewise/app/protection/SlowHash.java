package org.needlewise.app.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (Biryukov, Dinu and Khovratovich 2016, RFC 9106): slow and hungry for memory, so that guessing passphrases is
 * dear. One at a time, so that a crowd of requests cannot take all memory.
 *
 * @param memoryKib memory, kibibytes
 * @param iterations passes over the memory
 * @param lanes degree of parallelism
 */
record SlowHash(int memoryKib, int iterations, int lanes) {
    /** About half a second on one core of 2020. */
    static final SlowHash NOW = new SlowHash(64 * 1024, 3, 1);

    static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final Object ONE_AT_A_TIME = new Object();

    /** @return 32 bytes; the caller overwrites them */
    byte[] of(String words, byte[] salt) {
        byte[] password = Normalizer.normalize(words, Normalizer.Form.NFKC).getBytes(UTF_8);
        byte[] key = new byte[KEY_BYTES];
        synchronized (ONE_AT_A_TIME) {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(iterations)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            generator.generateBytes(password, key);
        }
        Arrays.fill(password, (byte) 0);
        return key;
    }
}
