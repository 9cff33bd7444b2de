package org.needlewise.imaging.colour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.needlewise.model.card.StandardCards;

class RepeatabilityTest {
    @Test
    void contrastBarelyWandersBetweenLightsOnceThePrintIsKnown() {
        Repeatability found = Repeatability.of(StandardCards.CARD_L, 11, 3, true, true);
        assertThat(found.sd()).as("%s", found).isLessThan(ColourTolerances.REPEATABILITY);
        assertThat(found.sd()).as("%s", found).isLessThan(found.uncorrectedSd());
    }

    @Test
    void fourPatchesHoldTheContrastToo() {
        Repeatability found = Repeatability.of(StandardCards.CARD_S, 12, 3, true, true);
        assertThat(found.sd()).as("%s", found).isLessThan(ColourTolerances.REPEATABILITY_SMALL_CARD);
    }
}
