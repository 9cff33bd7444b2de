package org.needlewise.protocol.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.healing.SignWindow;
import org.needlewise.protocol.knowledge.ClockPhase;
import org.needlewise.protocol.knowledge.Region;
import org.needlewise.protocol.knowledge.SkinFile.Thickness;
import org.needlewise.protocol.skin.CrossSection.Layer;

/** Skin in cross-section, and the clock of its healing. */
class CrossSectionTest {
    private static final Protocol PROTOCOL = Protocol.load();

    @Test
    void everyPlaceThatCanBeTreatedHasAThickness() {
        assertThat(PROTOCOL.knowledge().skin().skin().stream()
                        .map(Thickness::region)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(PROTOCOL.knowledge().regions().values().stream()
                        .filter(Region::treatable)
                        .map(Region::id)
                        .collect(Collectors.toSet()));
        assertThat(PROTOCOL.knowledge().skin().skin()).allSatisfy(place -> {
            assertThat(place.skinMm().get(0)).isLessThan(place.skinMm().get(1));
            assertThat(place.skinMm().get(0))
                    .isGreaterThan(PROTOCOL.knowledge().skin().epidermisMm().get(1));
        });
    }

    @Test
    void aShortNeedleEndsInEpidermisAndALongerOneReachesTheDermis() {
        CrossSection shallow = PROTOCOL.crossSection("abdomen", "striae-albae", 0.25, 8);
        assertThat(shallow.least()).isEqualTo(Layer.EPIDERMIS);
        assertThat(shallow.deepest()).isEqualTo(Layer.DERMIS);
        assertThat(shallow.accepted()).isTrue();
        assertThat(PROTOCOL.crossSection("neck", "neck-lines", 1.5, 8).deepest())
                .isEqualTo(Layer.FAT);
    }

    @Test
    void saysWhyALongNeedleIsRefusedAtThinSkin() {
        CrossSection tooLong = PROTOCOL.crossSection("neck", "neck-lines", 0.5, 8);
        assertThat(tooLong.accepted()).isFalse();
        assertThat(tooLong.refusals()).isNotEmpty();
        assertThat(Objects.requireNonNull(tooLong.needleCapMm())).isLessThan(0.5);
    }

    @Test
    void morePassesAddChannelsAndLeaveTheOthersWhereTheyAre() {
        CrossSection few = PROTOCOL.crossSection("abdomen", "striae-albae", 0.3, 4);
        CrossSection many = PROTOCOL.crossSection("abdomen", "striae-albae", 0.3, 8);
        assertThat(many.channels()).hasSizeGreaterThan(few.channels().size());
        assertThat(many.channels().subList(0, few.channels().size())).isEqualTo(few.channels());
        assertThat(many.spacingMm()).isLessThan(few.spacingMm());
        assertThat(many.channels()).allSatisfy(channel -> {
            assertThat(channel.depthMm())
                    .isBetween(many.reach().lowMm(), many.reach().highMm());
            assertThat(channel.alongMm()).isBetween(0.0, many.sliceMm().lengthMm());
        });
    }

    @Test
    void refusesAPlaceThatIsNotTreated() {
        assertThatIllegalArgumentException().isThrownBy(() -> PROTOCOL.crossSection("eyelid", "striae-albae", 0.25, 8));
    }

    @Test
    void theClockLeavesNoGapFromTheFirstHourToTwoYears() {
        List<ClockPhase> phases = PROTOCOL.knowledge().clock().stream()
                .filter(phase -> phase.kind().equals("phase"))
                .toList();
        assertThat(phases.get(0).fromHours()).isZero();
        for (int i = 1; i < phases.size(); i++) {
            assertThat(phases.get(i).fromHours())
                    .isLessThanOrEqualTo(phases.get(i - 1).toHours());
        }
        assertThat(phases.get(phases.size() - 1).toHours()).isEqualTo(2 * 365 * 24);
    }

    @Test
    void signsMayLastLongerAfterLongerNeedles() {
        List<SignWindow> shorter = PROTOCOL.healing().signWindows(0.25);
        List<SignWindow> longer = PROTOCOL.healing().signWindows(0.5);
        assertThat(shorter.get(0).normalUntilHours()).isLessThan(longer.get(0).normalUntilHours());
        assertThat(shorter)
                .allSatisfy(window ->
                        assertThat(window.watchUntilHours()).isGreaterThanOrEqualTo(window.normalUntilHours()));
    }
}
