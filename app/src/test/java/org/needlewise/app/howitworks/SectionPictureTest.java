package org.needlewise.app.howitworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.skin.CrossSection;

/** The cross-section is to scale and takes anything the sliders may send. */
class SectionPictureTest {
    private static final Protocol PROTOCOL = Protocol.load();
    private static final double ROUNDING = 1e-9;

    @Test
    void drawsAHundredUnitsForAMillimetre() {
        CrossSection section = PROTOCOL.crossSection("abdomen", "striae-albae", 0.5, 8);
        SectionPicture picture = SectionPicture.of(section);
        assertThat(picture.dermis()).isCloseTo(100 * section.skin().middleMm(), within(ROUNDING));
        assertThat(picture.reachHigh()).isCloseTo(100 * section.reach().highMm(), within(ROUNDING));
        assertThat(picture.channels()).hasSameSizeAs(section.channels());
        assertThat(String.join(" ", picture.channels())).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void takesImpossibleSlidersForTheNearestPossible() {
        SectionForm form = new SectionForm("eyelid", "nonsense", 9_999, -3).checked(PROTOCOL.knowledge());
        assertThat(form.region()).isEqualTo("abdomen");
        assertThat(form.concern()).isEqualTo("striae-albae");
        assertThat(form.needle()).isEqualTo(SectionForm.LONGEST_NEEDLE);
        assertThat(form.passes()).isEqualTo(1);
    }
}
