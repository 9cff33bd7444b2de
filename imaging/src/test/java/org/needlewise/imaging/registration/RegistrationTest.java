package org.needlewise.imaging.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.needlewise.imaging.registration.RegistrationScenes.AT_REST;
import static org.needlewise.imaging.registration.RegistrationScenes.DAYLIGHT;
import static org.needlewise.imaging.registration.RegistrationScenes.LAMP;
import static org.needlewise.imaging.registration.RegistrationScenes.moved;
import static org.needlewise.imaging.registration.RegistrationScenes.picture;
import static org.needlewise.imaging.registration.RegistrationScenes.registered;

import org.junit.jupiter.api.Test;
import org.needlewise.model.quantity.Percent;

class RegistrationTest {
    private static final double SHRUNK = 1.02;
    private static final Registration REGISTRATION = registered(Registrar.register(
            PreparedSkin.of(picture(3, AT_REST, DAYLIGHT)),
            PreparedSkin.of(picture(3, moved(0.2, 4, -3, SHRUNK, 0), LAMP)),
            new Start.Unknown()));
    private static final SkinRegion SITE = (x, y) -> Math.hypot(x - 75, y - 80) < 25;

    @Test
    void comesBackToWhereItStarted() {
        for (double y = 35; y < 110; y += 9) {
            SkinPoint there = REGISTRATION.toMoving(60, y);
            SkinPoint back = REGISTRATION.toReference(there.xMm(), there.yMm());
            assertThat(back.distanceMm(new SkinPoint(60, y))).isLessThan(RegistrationTolerances.INVERSE_MM);
        }
    }

    @Test
    void givesTheDerivativesOfItsOwnMap() {
        double h = 1e-4;
        double[] jacobian = REGISTRATION.jacobian(71, 63);
        SkinPoint right = REGISTRATION.toMoving(71 + h, 63);
        SkinPoint left = REGISTRATION.toMoving(71 - h, 63);
        assertThat(jacobian[0])
                .isCloseTo((right.xMm() - left.xMm()) / (2 * h), within(RegistrationTolerances.JACOBIAN));
        assertThat(jacobian[2])
                .isCloseTo((right.yMm() - left.yMm()) / (2 * h), within(RegistrationTolerances.JACOBIAN));
    }

    @Test
    void readsUniformShrinkingAsArealStrain() {
        Percent strain = ArealStrain.of(REGISTRATION, SITE, 0).orElseThrow();
        double truth = -200 * Math.log(SHRUNK);
        assertThat(strain.value()).isCloseTo(truth, within(RegistrationTolerances.STRAIN_PCT));
        assertThat(strain.low95()).isLessThan(truth);
        assertThat(strain.high95()).isGreaterThan(truth);
    }

    @Test
    void carriesTheScaleUncertaintyIntoStrain() {
        double without = ArealStrain.of(REGISTRATION, SITE, 0).orElseThrow().u();
        double with = ArealStrain.of(REGISTRATION, SITE, 0.003).orElseThrow().u();
        assertThat(with * with - without * without).isCloseTo(0.36, within(RegistrationTolerances.EXACT));
    }

    @Test
    void givesNoStrainWhereNothingIsSeen() {
        assertThat(ArealStrain.of(REGISTRATION, (x, y) -> x < -2, 0)).isEmpty();
    }

    @Test
    void trustsNeitherTheCardNorWhatIsFarAway() {
        assertThat(REGISTRATION.isTrusted(75, 80)).isTrue();
        assertThat(REGISTRATION.isTrusted(10, 15)).isFalse();
        assertThat(REGISTRATION.isTrusted(500, 500)).isFalse();
        assertThat(REGISTRATION.uncertaintyMm(500, 500)).isGreaterThan(5);
    }
}
