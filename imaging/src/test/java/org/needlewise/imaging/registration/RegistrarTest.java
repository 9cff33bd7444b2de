package org.needlewise.imaging.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.imaging.registration.RegistrationScenes.AT_REST;
import static org.needlewise.imaging.registration.RegistrationScenes.DAYLIGHT;
import static org.needlewise.imaging.registration.RegistrationScenes.LAMP;
import static org.needlewise.imaging.registration.RegistrationScenes.errorsMm;
import static org.needlewise.imaging.registration.RegistrationScenes.moved;
import static org.needlewise.imaging.registration.RegistrationScenes.picture;
import static org.needlewise.imaging.registration.RegistrationScenes.registered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.registration.Registration.Method;
import org.needlewise.imaging.registration.SyntheticSkin.Placement;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

class RegistrarTest {
    private static final PreparedSkin REFERENCE = PreparedSkin.of(picture(7, AT_REST, DAYLIGHT));

    @ParameterizedTest
    @ValueSource(doubles = {0, 12, -50, 95, 180})
    void findsTheSameSkinWhateverTheAngleOfTheCardAndTheLight(double angleDeg) {
        Placement truth = moved(Math.toRadians(angleDeg), 8, -11, 1.01, 0.5);
        Registration registration = registered(
                Registrar.register(REFERENCE, PreparedSkin.of(picture(7, truth, LAMP)), new Start.Unknown()));
        List<Double> errors = errorsMm(registration, truth);
        assertThat(errors).hasSizeGreaterThan(100);
        assertThat(errors.get(errors.size() / 2)).isLessThan(RegistrationTolerances.MEDIAN_MM);
        assertThat(errors.get(errors.size() * 95 / 100)).isLessThan(RegistrationTolerances.P95_MM);
        assertThat(registration.residualMm()).isLessThan(RegistrationTolerances.P95_MM);
        assertThat(registration.matches()).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9, 10})
    void refusesOtherSkinUnderTheSameCard(long skin) {
        Outcome<Registration> outcome =
                Registrar.register(REFERENCE, PreparedSkin.of(picture(skin, AT_REST, DAYLIGHT)), new Start.Unknown());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<Registration>) outcome).refusals().get(0).code())
                .isIn(RefusalCode.TOO_FEW_MATCHES, RefusalCode.SKIN_DOES_NOT_MATCH);
    }

    @Test
    void keepsAGuessThatHolds() {
        Placement truth = moved(0.01, 0.8, -0.5, 1, 0.3);
        Registration registration = registered(Registrar.register(
                REFERENCE, PreparedSkin.of(picture(7, truth, LAMP)), new Start.Guess(AffineMap.identity())));
        assertThat(registration.method()).isEqualTo(Method.GUESS);
        List<Double> errors = errorsMm(registration, truth);
        assertThat(errors.get(errors.size() / 2)).isLessThan(RegistrationTolerances.MEDIAN_MM);
    }

    @Test
    void forgetsAGuessThatDoesNotHold() {
        Placement truth = moved(0.6, 20, 3, 1, 0.3);
        Registration registration = registered(Registrar.register(
                REFERENCE, PreparedSkin.of(picture(7, truth, LAMP)), new Start.Guess(AffineMap.identity())));
        assertThat(registration.method()).isEqualTo(Method.FEATURES);
        List<Double> errors = errorsMm(registration, truth);
        assertThat(errors.get(errors.size() / 2)).isLessThan(RegistrationTolerances.MEDIAN_MM);
    }

    @Test
    void refinesPairsGivenByHand() {
        Placement truth = moved(0.4, 5, 3, 1, 0.4);
        PreparedSkin moving = PreparedSkin.of(picture(7, truth, LAMP));
        Registration exact = registered(Registrar.register(REFERENCE, moving, new Start.Unknown()));
        List<SkinPointPair> roughly =
                List.of(roughPair(exact, 50, 60, 0.4), roughPair(exact, 90, 50, -0.3), roughPair(exact, 70, 100, 0.3));
        Registration registration = registered(Registrar.register(REFERENCE, moving, new Start.ByHand(roughly)));
        assertThat(registration.method()).isEqualTo(Method.BY_HAND);
        List<Double> errors = errorsMm(registration, truth);
        assertThat(errors.get(errors.size() / 2)).isLessThan(RegistrationTolerances.MEDIAN_MM);
    }

    @Test
    void believesPairsGivenByHandWhereTheSkinSaysNothing() {
        List<SkinPointPair> pairs = List.of(pair(50, 60, 60, 60), pair(90, 50, 100, 50), pair(70, 100, 80, 101));
        Registration registration = registered(
                Registrar.register(REFERENCE, PreparedSkin.of(picture(12, AT_REST, LAMP)), new Start.ByHand(pairs)));
        assertThat(registration.toMoving(70, 70).distanceMm(new SkinPoint(80, 70)))
                .isLessThan(1);
        assertThat(registration.uncertaintyMm(70, 70)).isGreaterThan(0.3);
    }

    @Test
    void refusesPairsThatCannotBeTheSameSkin() {
        List<SkinPointPair> pairs = List.of(pair(50, 60, 60, 60), pair(90, 50, 100, 50), pair(70, 100, 50, 60));
        Outcome<Registration> outcome =
                Registrar.register(REFERENCE, PreparedSkin.of(picture(12, AT_REST, LAMP)), new Start.ByHand(pairs));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals().toString())
                                .contains(RefusalCode.LANDMARKS_DISAGREE.name()));
    }

    private static SkinPointPair roughPair(Registration exact, double x, double y, double offMm) {
        SkinPoint to = exact.toMoving(x, y);
        return new SkinPointPair(new SkinPoint(x, y), new SkinPoint(to.xMm() + offMm, to.yMm() - offMm));
    }

    private static SkinPointPair pair(double x, double y, double u, double v) {
        return new SkinPointPair(new SkinPoint(x, y), new SkinPoint(u, v));
    }
}
