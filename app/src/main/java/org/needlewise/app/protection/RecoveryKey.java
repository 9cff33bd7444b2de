package org.needlewise.app.protection;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 160 random bits on paper: eight groups of five letters and digits (Crockford's base 32, without I, L, O and U). The fifth
 * of each group is its check, so that a misread group is named.
 *
 * @param groups eight groups of five
 */
record RecoveryKey(List<String> groups) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 8;
    private static final int OF_KEY = 4;
    private static final int LENGTH = OF_KEY + 1;
    private static final int BITS = 5;
    private static final int BYTES = GROUPS * OF_KEY * BITS / Byte.SIZE;

    RecoveryKey {
        groups = List.copyOf(groups);
    }

    /** What was typed: a key, or what is wrong with it. */
    sealed interface Typed {
        record Good(RecoveryKey key) implements Typed {}

        /** @param group number from 1 of the group that is wrong */
        record WrongGroup(int group) implements Typed {}

        record WrongLength() implements Typed {}
    }

    static RecoveryKey random() {
        SecureRandom random = new SecureRandom();
        List<String> groups = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            StringBuilder group = new StringBuilder();
            for (int i = 0; i < OF_KEY; i++) {
                group.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            groups.add(group.append(check(group, g)).toString());
        }
        return new RecoveryKey(groups);
    }

    /** Reads what a person typed: case, blanks and dashes do not matter, and look-alikes are taken for what they mean. */
    static Typed read(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[\\s\\p{Pd}._]", "");
        if (letters.length() != GROUPS * LENGTH) {
            return new Typed.WrongLength();
        }
        List<String> groups = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            String group = letters.substring(g * LENGTH, (g + 1) * LENGTH);
            String ofKey = group.substring(0, OF_KEY);
            boolean isKnown = group.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
            if (!isKnown || group.charAt(OF_KEY) != check(ofKey, g)) {
                return new Typed.WrongGroup(g + 1);
            }
            groups.add(group);
        }
        return new Typed.Good(new RecoveryKey(groups));
    }

    /** The 160 bits; the caller overwrites them. */
    byte[] secret() {
        byte[] bytes = new byte[BYTES];
        int bit = 0;
        for (String group : groups) {
            for (int i = 0; i < OF_KEY; i++) {
                int value = ALPHABET.indexOf(group.charAt(i));
                for (int b = BITS - 1; b >= 0; b--, bit++) {
                    if ((value >> b & 1) == 1) {
                        bytes[bit / Byte.SIZE] |= (byte) (1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
                    }
                }
            }
        }
        return bytes;
    }

    /** Every single wrong letter, most swaps of neighbours and groups at the wrong place change it. */
    private static char check(CharSequence ofKey, int group) {
        int sum = group;
        for (int i = 0; i < OF_KEY; i++) {
            int weight = 2 * i + 1;
            sum += weight * ALPHABET.indexOf(ofKey.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
