package org.needlewise.protocol.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.protocol.Shared;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.Geometry;
import org.needlewise.protocol.healing.LockState;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Screening;

/** What findings lock, and what lifts that. */
class LocksTest {
    private static PlanRequest request(Shared.Draft draft) {
        return new PlanRequest(draft.answers(), "test", TODAY, null, List.of(), History.NONE);
    }

    @Test
    void aFindingLocksUntilAClearanceGivenAfterIt() {
        PastFinding bumps = new PastFinding("firm-bumps", null, TODAY.minusDays(20));
        PlanRequest locked = PeopleMaker.withHistory(request(Shared.person()), List.of(), List.of(bumps));
        assertThat(PROTOCOL.plan(locked).refusals()).extracting(Rule::id).containsExactly("flag-firm-bumps");
        PlanRequest early = PeopleMaker.withHistory(
                request(Shared.person().cleared("flag-firm-bumps", null, TODAY.minusDays(21))),
                List.of(),
                List.of(bumps));
        assertThat(PROTOCOL.plan(early).accepted()).isFalse();
        PlanRequest cleared = PeopleMaker.withHistory(
                request(Shared.person().cleared("flag-firm-bumps", null, TODAY.minusDays(1))),
                List.of(),
                List.of(bumps));
        assertThat(PROTOCOL.plan(cleared).accepted()).isTrue();
        PlanRequest scar = PeopleMaker.withHistory(
                request(Shared.person().cleared("flag-raised-scar", null, TODAY)),
                List.of(),
                List.of(new PastFinding("raised-growing-scar", "site", TODAY.minusDays(30))));
        assertThat(PROTOCOL.plan(scar).accepted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "firm-bumps, flag-firm-bumps, site, 1, ''",
        "firm-bumps, flag-firm-bumps, site, 21, clearance-before-finding",
        "firm-bumps, flag-firm-bumps, , 1, clearance-other-site",
        "firm-bumps, flag-pus, site, 1, clearance-not-needed",
        "tram-track, flag-tram-track, site, 1, clearance-stop"
    })
    void aClearanceThatLiftsNoLockSaysWhy(String finding, String rule, @Nullable String site, int daysAgo, String why) {
        PlanRequest request = PeopleMaker.withHistory(
                request(Shared.person().cleared(rule, site, TODAY.minusDays(daysAgo))),
                List.of(),
                List.of(new PastFinding(finding, "site", TODAY.minusDays(20))));
        assertThat(PROTOCOL.plan(request).screening().clearancesNotUsed())
                .extracting(Screening.UnusedClearance::says)
                .isEqualTo(
                        why.isEmpty() ? List.of() : List.of(PROTOCOL.knowledge().word("screening." + why)));
    }

    @Test
    void aSharedDeviceIsLockedUntilAnotherOneIsThere() {
        PastFinding shared = new PastFinding("shared-device", null, TODAY.minusDays(5));
        PlanRequest request = PeopleMaker.withHistory(request(Shared.person()), List.of(), List.of(shared));
        assertThat(PROTOCOL.plan(PeopleMaker.withDevice(request, roller(new Device.Head(1, TODAY.minusDays(9)))))
                        .refusals())
                .extracting(Rule::id)
                .containsExactly("flag-shared-device");
        assertThat(PROTOCOL.plan(PeopleMaker.withDevice(request, roller(new Device.Head(0, null))))
                        .accepted())
                .isTrue();
    }

    @Test
    void aNewHeadDoesNotMakeASharedPenAnother() {
        PastFinding shared = new PastFinding("shared-device", null, TODAY.minusDays(5), "pen-1", false);
        PlanRequest request = PeopleMaker.withHistory(request(Shared.person()), List.of(), List.of(shared));
        Device.Head unused = new Device.Head(0, null);
        Plan same = PROTOCOL.plan(PeopleMaker.withDevice(request, pen("pen-1", unused)));
        assertThat(same.refusals()).extracting(Rule::id).containsExactly("flag-shared-device");
        assertThat(same.locks()).extracting(LockState::unlock).containsExactly(LockState.Unlock.NEW_DEVICE);
        assertThat(PROTOCOL.plan(PeopleMaker.withDevice(request, pen(null, unused)))
                        .accepted())
                .isFalse();
        Plan other = PROTOCOL.plan(PeopleMaker.withDevice(request, pen("pen-2", unused)));
        assertThat(other.accepted()).isTrue();
        assertThat(other.locks()).isEmpty();
    }

    private static Device pen(@Nullable String id, Device.Head head) {
        return new Device(
                id,
                "pen",
                0.3,
                "yes",
                new Geometry.Pen(6, 50, 40, 8),
                "round",
                "steel",
                "none",
                "no",
                "me-only",
                "none",
                head);
    }

    @ParameterizedTest
    @CsvSource({"pus", "increasing-warmth", "tender-nodes", "fever", "grouped-blisters"})
    void anInfectionLocksEverySiteAndItsHeadIsNeverUsedAgain(String finding) {
        String rule = PROTOCOL.healing().redFlag(finding, 3).rule().id();
        PastFinding seen = new PastFinding(finding, "elsewhere-on-the-body", TODAY.minusDays(5));
        PlanRequest uncleared = PeopleMaker.withHistory(request(Shared.person()), List.of(), List.of(seen));
        assertThat(PROTOCOL.plan(uncleared).refusals()).extracting(Rule::id).containsExactly(rule);
        PlanRequest cleared = PeopleMaker.withHistory(
                request(Shared.person().cleared(rule, "elsewhere-on-the-body", TODAY.minusDays(1))),
                List.of(),
                List.of(seen));
        assertThat(PROTOCOL.plan(cleared).accepted()).isTrue();
        Plan sameHead = PROTOCOL.plan(PeopleMaker.withDevice(cleared, roller(new Device.Head(2, TODAY.minusDays(20)))));
        assertThat(sameHead.refusals()).extracting(Rule::id).containsExactly(rule);
        assertThat(sameHead.locks()).extracting(LockState::unlock).containsExactly(LockState.Unlock.NEW_HEAD);
        Plan newHead = PROTOCOL.plan(PeopleMaker.withDevice(cleared, roller(new Device.Head(1, TODAY.minusDays(2)))));
        assertThat(newHead.accepted()).isTrue();
    }

    private static Device roller(Device.Head head) {
        return Device.classicRoller(0.3, head);
    }
}
