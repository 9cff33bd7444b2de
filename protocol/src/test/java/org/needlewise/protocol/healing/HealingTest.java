package org.needlewise.protocol.healing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.protocol.healing.RedFlag.Action;
import org.needlewise.protocol.healing.RedFlag.Lock;

class HealingTest {
    private final Healing healing = PROTOCOL.healing();

    @ParameterizedTest
    @CsvSource({
        "fever, EMERGENCY, 0, PLAN", "wheeze, EMERGENCY, 0, PLAN", "after-numbing, EMERGENCY, 0, PLAN",
        "pus, CLINICIAN, 24, PLAN", "grouped-blisters, CLINICIAN, 24, PLAN", "bleeding-10-min, CLINICIAN, 12, PLAN",
        "shared-device, CLINICIAN, 24, DEVICE", "broken-needle, CLINICIAN, 24, PLAN",
                "firm-bumps, CLINICIAN, 336, PLAN",
        "raised-growing-scar, CLINICIAN, 336, PLAN", "tram-track, CLINICIAN, 336, PLAN"
    })
    void redFlagsHaveOneFixedAction(String finding, Action action, int hours, Lock lock) {
        RedFlag flag = healing.redFlag(finding, 2);
        assertThat(flag.action()).isEqualTo(action);
        assertThat(flag.withinHours()).isEqualTo(hours);
        assertThat(flag.lock()).isEqualTo(lock);
    }

    @Test
    void aBrownPatchOnDarkSkinGoesToAClinicianAtOnce() {
        assertThat(healing.redFlag("new-brown-patch", 2).action()).isEqualTo(Action.STOP);
        assertThat(healing.redFlag("new-brown-patch", 5).action()).isEqualTo(Action.CLINICIAN);
    }

    @ParameterizedTest
    @CsvSource({
        "pus, HEAD",
        "increasing-warmth, HEAD",
        "tender-nodes, HEAD",
        "fever, HEAD",
        "bleeding-10-min, HEAD",
        "broken-needle, HEAD",
        "shared-device, DEVICE",
        "changing-mole, NOTHING",
        "wheeze, NOTHING"
    })
    void aFindingSaysWhatIsNeverUsedAgain(String finding, RedFlag.Discard discard) {
        assertThat(healing.redFlag(finding, 2).discard()).isEqualTo(discard);
    }

    @Test
    void lastingHarmIsNeverUnlocked() {
        assertThat(healing.redFlag("raised-growing-scar", 2).unlockable()).isFalse();
        assertThat(healing.redFlag("tram-track", 2).unlockable()).isFalse();
        assertThat(healing.redFlag("pus", 2).unlockable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "redness, 24, 0.3, normal",
        "redness, 25, 0.3, watch",
        "redness, 72, 0.3, watch",
        "redness, 73, 0.3, abnormal",
        "redness, 72, 0.5, normal",
        "redness, 73, 0.5, watch",
        "redness, 168, 0.5, watch",
        "redness, 169, 0.5, abnormal",
        "swelling, 48, 0.5, normal",
        "swelling, 72, 0.5, watch",
        "swelling, 73, 0.5, abnormal",
        "crust-dryness, 120, 0.3, normal",
        "crust-dryness, 168, 0.3, watch",
        "crust-dryness, 169, 0.3, abnormal",
        "pain, 24, 0.3, normal",
        "pain, 72, 0.3, watch",
        "pain, 73, 0.3, abnormal",
        "itch, 120, 0.3, normal",
        "itch, 121, 0.3, watch"
    })
    void theCourseIsJudgedByHourAndNeedle(String sign, int hours, double needle, String state) {
        assertThat(healing.course(sign, hours, needle).state()).isEqualTo(state);
    }

    @Test
    void theNextSessionWaitsForTheIntervalAndForHealedSkin() {
        LocalDate last = TODAY.minusWeeks(2);
        assertThat(healing.nextSession(new SkinToday(TODAY, last, 2, false, false, false, false, true))
                        .allowed())
                .isTrue();
        assertThat(healing.nextSession(new SkinToday(TODAY.minusDays(1), last, 2, false, false, false, false, true))
                        .allowed())
                .isFalse();
        for (int sign = 0; sign < 5; sign++) {
            NextSession next = healing.nextSession(
                    new SkinToday(TODAY, last, 2, sign == 0, sign == 1, sign == 2, sign == 3, sign != 4));
            assertThat(next.allowed()).isFalse();
            assertThat(next.reasons()).hasSize(1);
            assertThat(next.notBefore()).isEqualTo(TODAY);
        }
    }

    @Test
    void everyStateOfTheSkinEitherAllowsOrSaysWhyNot() {
        for (int bits = 0; bits < 64; bits++) {
            SkinToday skin = new SkinToday(
                    TODAY,
                    TODAY.minusWeeks((bits & 1) == 0 ? 2 : 1),
                    2,
                    (bits & 2) != 0,
                    (bits & 4) != 0,
                    (bits & 8) != 0,
                    (bits & 16) != 0,
                    (bits & 32) == 0);
            NextSession next = healing.nextSession(skin);
            assertThat(next.allowed()).isEqualTo(bits == 0);
            assertThat(next.reasons()).hasSize(Math.max(1, Integer.bitCount(bits)));
        }
    }

    @Test
    void checkInsAreAfterOneThreeAndSevenDays() {
        assertThat(healing.checkInDays(TODAY)).containsExactly(TODAY.plusDays(1), TODAY.plusDays(3), TODAY.plusDays(7));
    }

    @Test
    void openChannelsGetNothingThatIsNotNamedAndNoSunFromTheFirstHour() {
        for (int hour = 0; hour < 72; hour++) {
            assertThat(healing.aftercareAt(hour, 2))
                    .anyMatch(care -> care.avoid().containsAll(List.of("retinoids", "vitamin C", "pain-relief gel")))
                    .anyMatch(care -> care.avoid().contains("tanning"));
        }
    }

    @Test
    void darkSkinKeepsOutOfTheSunLonger() {
        assertThat(healing.aftercare(5)).anyMatch(care -> care.id().equals("aftercare-eight-weeks"));
        assertThat(healing.aftercare(2)).noneMatch(care -> care.id().equals("aftercare-eight-weeks"));
    }
}
