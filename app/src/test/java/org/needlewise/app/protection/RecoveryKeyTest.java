package org.needlewise.app.protection;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RecoveryKeyTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property(tries = 50)
    void isReadAsItWasPrintedOrHowPeopleTypeIt() {
        RecoveryKey key = RecoveryKey.random();
        String printed = String.join(" ", key.groups());
        assertThat(RecoveryKey.read(printed)).isEqualTo(new RecoveryKey.Typed.Good(key));
        String typed = printed.toLowerCase(java.util.Locale.ROOT)
                .replace(' ', '-')
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(RecoveryKey.read(typed)).isEqualTo(new RecoveryKey.Typed.Good(key));
        assertThat(key.secret()).hasSize(20).isNotEqualTo(RecoveryKey.random().secret());
    }

    @Property(tries = 200)
    void namesTheGroupWithAWrongLetter(
            @ForAll @IntRange(max = 7) int group,
            @ForAll @IntRange(max = 4) int at,
            @ForAll @IntRange(max = 31) int by) {
        RecoveryKey key = RecoveryKey.random();
        StringBuilder typed = new StringBuilder(String.join("", key.groups()));
        int place = group * 5 + at;
        char other = ALPHABET.charAt(by);
        if (typed.charAt(place) == other) {
            return;
        }
        typed.setCharAt(place, other);
        assertThat(RecoveryKey.read(typed.toString())).isEqualTo(new RecoveryKey.Typed.WrongGroup(group + 1));
    }

    @Property(tries = 5)
    void saysWhenLettersAreMissing(@ForAll @IntRange(max = 39) int length) {
        String typed = String.join("", RecoveryKey.random().groups()).substring(0, length);
        assertThat(RecoveryKey.read(typed)).isEqualTo(new RecoveryKey.Typed.WrongLength());
    }
}
