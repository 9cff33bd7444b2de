package org.needlewise.protocol.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;
import static org.needlewise.protocol.Shared.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.protocol.Shared.Draft;

class ScreenerTest {
    private static Screening screen(Draft draft) {
        return PROTOCOL.screen(draft.answers());
    }

    private static Answer yesOn(LocalDate day) {
        return new Answer(Given.YES, day, null, null);
    }

    @Test
    void goesWhenNothingStandsAgainstIt() {
        Screening screening = screen(person());
        assertThat(screening.decision()).isEqualTo(Decision.GO);
        assertThat(screening.rules()).isEmpty();
        assertThat(screening.countedAsYes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "keloid, NEVER",
        "bleedingDisorder, NEVER",
        "anticoagulant, CLINICIAN",
        "mildBleeding, LIMITED",
        "immuneIllness, NEVER",
        "steroidTablets, CLINICIAN",
        "diabetes, CLINICIAN",
        "cancerTreatment, NEVER",
        "isotretinoinNow, NEVER",
        "isotretinoinPast, WAIT",
        "connectiveTissue, CLINICIAN",
        "koebner, CLINICIAN",
        "koebnerActive, NEVER",
        "pathergy, NEVER",
        "nickel, CLINICIAN",
        "bloodBorne, LIMITED",
        "productAllergy, LIMITED",
        "compulsive, CLINICIAN",
        "cushing, CLINICIAN",
        "darkMarks, LIMITED",
        "pregnant, WAIT",
        "breastfeeding, WAIT",
        "birth, WAIT",
        "unwell, WAIT",
        "raised, CLINICIAN",
        "radiotherapy, NEVER",
        "suspiciousSpot, NEVER",
        "changingSpot, NEVER",
        "implant, NEVER",
        "infection, WAIT",
        "herpesActive, NEVER",
        "herpesHistory, CLINICIAN",
        "warts, CLINICIAN",
        "eczema, WAIT",
        "moles, WAIT",
        "sunburn, WAIT",
        "tan, WAIT",
        "unhealed, WAIT",
        "toxin, WAIT",
        "filler, WAIT",
        "waxing, WAIT",
        "superficialPeel, WAIT",
        "deepResurfacing, CLINICIAN",
        "tattoo, LIMITED",
        "actives, WAIT",
        "patchyColour, CLINICIAN",
        "bite, WAIT"
    })
    void aSingleYesDecides(String question, Decision decision) {
        Screening screening = screen(person().yes(question));
        assertThat(screening.decision()).isEqualTo(decision);
        assertThat(screening.rules()).allSatisfy(rule -> {
            assertThat(rule.question()).isEqualTo(question);
            assertThat(rule.sources()).isNotEmpty();
            assertThat(rule.marks()).isNotEmpty();
            assertThat(rule.says()).isNotBlank();
            assertThat(rule.assumed()).isFalse();
        });
    }

    @Test
    void notKnowingDecidesLikeYes() {
        for (String question : List.of("keloid", "pregnant", "tattoo", "herpesHistory")) {
            Screening unknown = screen(person().says(question, Answer.UNKNOWN));
            assertThat(unknown.decision())
                    .isEqualTo(screen(person().yes(question)).decision());
            assertThat(unknown.rules()).allMatch(FiredRule::assumed);
            assertThat(unknown.countedAsYes()).hasSize(1);
        }
    }

    @Test
    void whatIsNotAnsweredCountsAsYes() {
        Answers answers = person().answers();
        Answers silent = new Answers(TODAY, Stage.ENROLMENT, answers.person(), Map.of(), List.of(), List.of());
        Screening screening = PROTOCOL.screen(silent);
        assertThat(screening.decision()).isEqualTo(Decision.NEVER);
        assertThat(screening.countedAsYes()).contains("keloid", "pregnant", "isotretinoinNow");
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-23, NEVER", // 17 years, 364 days
        "2008-11-22, GO",
        "2004-11-23, GO",
        "1990-02-28, GO"
    })
    void eighteenIsCountedToTheDay(LocalDate birth, Decision decision) {
        assertThat(screen(person().born(birth)).decision()).isEqualTo(decision);
    }

    @Test
    void bornOnALeapDayTurnsEighteenOnTheFirstOfMarch() {
        Draft leap = person().born(LocalDate.of(2008, 2, 29)).since(LocalDate.of(2020, 1, 1));
        assertThat(screen(leap.today(LocalDate.of(2026, 2, 28))).decision()).isEqualTo(Decision.NEVER);
        assertThat(screen(leap.today(LocalDate.of(2026, 3, 1))).decision()).isEqualTo(Decision.GO);
    }

    @Test
    void under22IsToldThatDevicesAreClearedFor22() {
        assertThat(screen(person().born(LocalDate.of(2005, 1, 1))).rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.rule()).isEqualTo("age-18-to-21"));
    }

    @Test
    void waitsForTheLatestOfAllDeferralsAndListsEach() {
        Screening screening = screen(person().says("isotretinoinPast", yesOn(LocalDate.of(2026, 8, 31)))
                .says("toxin", yesOn(LocalDate.of(2026, 11, 20))));
        assertThat(screening.decision()).isEqualTo(Decision.WAIT);
        assertThat(screening.until()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(screening.rules())
                .extracting(FiredRule::until)
                .containsExactlyInAnyOrder(LocalDate.of(2027, 2, 28), LocalDate.of(2026, 12, 18));
    }

    @Test
    void aDeferralEndsOnItsLastDay() {
        assertThat(screen(person().says("isotretinoinPast", yesOn(LocalDate.of(2026, 5, 23))))
                        .decision())
                .isEqualTo(Decision.WAIT);
        assertThat(screen(person().says("isotretinoinPast", yesOn(LocalDate.of(2026, 5, 22))))
                        .decision())
                .isEqualTo(Decision.GO);
    }

    @Test
    void whatIsLongPastNoLongerHolds() {
        Answer longPast = yesOn(TODAY.minusMonths(13));
        for (String question :
                List.of("deepResurfacing", "filler", "toxin", "waxing", "bite", "sunburn", "tan", "actives")) {
            assertThat(screen(person().says(question, longPast)).decision())
                    .as(question)
                    .isEqualTo(Decision.GO);
        }
        for (String question : List.of("steroidTablets", "cancerTreatment", "isotretinoinPast", "birth")) {
            assertThat(screen(person().says(question, longPast)).decision())
                    .as(question)
                    .isEqualTo(Decision.GO);
        }
    }

    @Test
    void aDeferralWithoutDateCountsFromToday() {
        assertThat(screen(person().yes("filler")).until()).isEqualTo(TODAY.plusMonths(6));
        Screening infection = screen(person().yes("infection"));
        assertThat(infection.until()).isEqualTo(TODAY.plusDays(14));
        assertThat(infection.openEnded()).isTrue();
        assertThat(screen(person().says("infection", yesOn(TODAY.minusDays(13))))
                        .until())
                .isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void darkSkinWaitsLongerAfterTheSunAndIsLimited() {
        Screening dark = screen(person().skin(SkinType.V).says("tan", yesOn(TODAY.minusDays(20))));
        assertThat(dark.until()).isEqualTo(TODAY.plusDays(8));
        assertThat(screen(person().says("tan", yesOn(TODAY.minusDays(20)))).decision())
                .isEqualTo(Decision.GO);
        for (SkinType type : List.of(SkinType.IV, SkinType.VI, SkinType.UNKNOWN)) {
            Screening limited = screen(person().skin(type));
            assertThat(limited.decision()).isEqualTo(Decision.LIMITED);
            assertThat(limited.limits().maxNeedleMm()).isEqualTo(0.3);
            assertThat(limited.limits().minIntervalWeeks()).isEqualTo(6);
            assertThat(limited.limits().needs()).contains("patch-test");
        }
    }

    @ParameterizedTest
    @CsvSource({"58, mmol/mol, LIMITED", "59, mmol/mol, CLINICIAN", "7.5, percent, LIMITED", "7.6, percent, CLINICIAN"})
    void diabetesGoesByItsLastValue(double value, String unit, Decision decision) {
        assertThat(screen(person().says("diabetes", new Answer(Given.YES, null, value, unit)))
                        .decision())
                .isEqualTo(decision);
    }

    @Test
    void controlledDiabetesNeverGoesBelowTheKnee() {
        Answer controlled = new Answer(Given.YES, null, 45.0, "mmol/mol");
        for (String place : List.of("calf", "shin", "elsewhere")) {
            assertThat(screen(person().site(place, "striae-albae").says("diabetes", controlled))
                            .decision())
                    .as(place)
                    .isEqualTo(Decision.NEVER);
        }
    }

    @Test
    void aClearanceForDiabetesDoesNotOpenTheSkinBelowTheKnee() {
        Answer uncontrolled = new Answer(Given.YES, null, 9.0, "percent");
        assertThat(screen(person().says("diabetes", uncontrolled).cleared("diabetes-uncontrolled-percent", null, TODAY))
                        .decision()
                        .allows())
                .isTrue();
        assertThat(screen(person().site("calf", "striae-albae")
                                .says("diabetes", uncontrolled)
                                .cleared("diabetes-uncontrolled-percent", null, TODAY))
                        .decision())
                .isEqualTo(Decision.NEVER);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-23, NEVER", "2026-05-22, CLINICIAN", "2025-11-23, CLINICIAN", "2025-11-22, GO"})
    void scarsGoByTheirAge(LocalDate since, Decision decision) {
        assertThat(screen(person().site("abdomen", "scar-flat").since(since)).decision())
                .isEqualTo(decision);
    }

    @Test
    void aScarOfUnknownAgeIsNotNeedledButAStretchMarkMay() {
        assertThat(screen(person().site("abdomen", "scar-flat").since(null)).decision())
                .isEqualTo(Decision.NEVER);
        assertThat(screen(person().since(null)).decision()).isEqualTo(Decision.GO);
    }

    @Test
    void aRaisedScarIsReferredWhateverWasCleared() {
        assertThat(screen(person().site("abdomen", "scar-raised").cleared("concern-scar-raised", "site", TODAY))
                        .decision())
                .isEqualTo(Decision.CLINICIAN);
        Screening felt = screen(person().yes("raised").cleared("raised-scar", "site", TODAY));
        assertThat(felt.decision()).isEqualTo(Decision.CLINICIAN);
        assertThat(felt.clearancesNotUsed()).hasSize(1);
    }

    @Test
    void aPlaceThatIsNotSupportedIsNeverNeedled() {
        for (String place : List.of("face", "areola", "genitals", "scalp", "sole", "skin-fold")) {
            assertThat(screen(person().site(place, "scar-flat")).decision()).isEqualTo(Decision.NEVER);
        }
    }

    @Test
    void aRecordedClearanceOpensALockButNeverAStop() {
        Screening cleared = screen(person().yes("anticoagulant").cleared("anticoagulant", null, TODAY.minusDays(3)));
        assertThat(cleared.decision()).isEqualTo(Decision.GO);
        assertThat(cleared.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.clearedBy()).isEqualTo("Dr Test"));
        Screening stopped = screen(person().yes("keloid").cleared("keloid", null, TODAY));
        assertThat(stopped.decision()).isEqualTo(Decision.NEVER);
        assertThat(stopped.clearancesNotUsed()).hasSize(1);
    }

    @Test
    void aClearanceKeepsWhatItLimits() {
        Screening nickel = screen(person().yes("nickel").cleared("nickel-allergy", null, TODAY));
        assertThat(nickel.decision()).isEqualTo(Decision.LIMITED);
        assertThat(nickel.limits().needs()).containsExactly("titanium-needles");
    }

    @Test
    void aClearanceOlderThanTwelveMonthsIsAskedForAgain() {
        assertThat(screen(person().yes("koebner").cleared("koebner-history", null, TODAY.minusMonths(12)))
                        .decision())
                .isEqualTo(Decision.CLINICIAN);
        assertThat(screen(person().yes("koebner")
                                .cleared(
                                        "koebner-history",
                                        null,
                                        TODAY.minusMonths(12).plusDays(1)))
                        .decision())
                .isEqualTo(Decision.GO);
    }

    @Test
    void whoKeepsDarkMarksWaitsAfterSunAsDarkSkinDoes() {
        Answer tanned = new Answer(Given.YES, TODAY.minusDays(20), null, null);
        assertThat(screen(person().says("tan", tanned)).decision()).isEqualTo(Decision.GO);
        Screening keeps = screen(person().says("tan", tanned).yes("darkMarks"));
        assertThat(keeps.until()).isEqualTo(TODAY.plusDays(8));
        Answers silent = person().says("tan", tanned).answers();
        Map<String, Answer> without = new HashMap<>(silent.answers());
        without.remove("darkMarks");
        assertThat(PROTOCOL.screen(new Answers(
                                TODAY, Stage.ENROLMENT, silent.person(), without, silent.sites(), List.of()))
                        .until())
                .as("no answer counts as yes")
                .isEqualTo(TODAY.plusDays(8));
    }

    @Test
    void aClearanceOfAFindingIsNoMatterOfTheScreening() {
        assertThat(screen(person().cleared("flag-pus", "site", TODAY)).clearancesNotUsed())
                .isEmpty();
    }

    @Test
    void beforeASessionOnlyItsOwnQuestionsAreDue() {
        assertThat(screen(person().at(Stage.SESSION)).decision()).isEqualTo(Decision.GO);
        assertThat(screen(person().at(Stage.SESSION).yes("alcohol")).until()).isEqualTo(TODAY.plusDays(1));
        assertThat(PROTOCOL.knowledge().question("alcohol").orElseThrow().date())
                .as("yesterday evening can be less than twelve hours ago")
                .isNull();
        for (String gate :
                List.of("deviceNotOwn", "headUsedUp", "deviceDamaged", "lengthUnknown", "productWhileRolling")) {
            assertThat(screen(person().at(Stage.SESSION).yes(gate)).decision()).isEqualTo(Decision.WAIT);
        }
    }

    @Test
    void oneOpenSiteAmongClosedOnesMeansLimited() {
        Answers open = person().answers();
        Answers closed = person().yes("tattoo").yes("implant").answers();
        ScreenedSite second = new ScreenedSite(
                "second",
                "back",
                "striae-albae",
                null,
                10.0,
                closed.sites().get(0).answers());
        Screening screening = PROTOCOL.screen(new Answers(
                TODAY,
                Stage.ENROLMENT,
                open.person(),
                open.answers(),
                List.of(open.sites().get(0), second),
                List.of()));
        assertThat(screening.decision()).isEqualTo(Decision.LIMITED);
        assertThat(screening.site("site").decision()).isEqualTo(Decision.GO);
        assertThat(screening.site("second").decision()).isEqualTo(Decision.NEVER);
    }
}
