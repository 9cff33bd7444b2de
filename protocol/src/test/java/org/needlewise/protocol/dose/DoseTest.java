package org.needlewise.protocol.dose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;

import java.util.Objects;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.protocol.dose.Geometry.Pen;
import org.needlewise.protocol.dose.Geometry.Roller;
import org.needlewise.protocol.dose.Geometry.Stamp;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.input.ProtocolInputException;
import org.needlewise.protocol.knowledge.ProtocolTolerances;
import org.needlewise.protocol.rules.Rule;

class DoseTest {
    private static final Roller CLASSIC = new Roller(192, 20, 20);
    private static final String GOOD = """
            {"device": {"kind": "roller", "needleLengthMm": 0.3, "lengthOnBox": "yes", "needles": 192,
               "drumDiameterMm": 20, "drumWidthMm": 20, "needleShape": "round", "material": "steel", "energy": "none",
               "drugCartridge": "no", "owner": "me-only", "damage": "none", "head": {"uses": 0}},
             "region": "abdomen", "concern": "striae-albae", "nickelAllergy": "no", "passes": 8, "directions": 4,
             "areaCm2": 100}
            """;

    private static Dose dose(String json) {
        return PROTOCOL.dose(
                new DoseReader(PROTOCOL.knowledge(), TODAY).read(Json.parse("d.json", json.getBytes(UTF_8))));
    }

    @Test
    void publishedCheckOf192NeedlesAnd15PassesGivesAbout250() {
        assertThat(15 * CLASSIC.holesPerCm2(0)).isCloseTo(250, within(ProtocolTolerances.PUBLISHED_HOLES_PER_CM2));
        assertThat(15 * CLASSIC.holesPerCm2(1.5)).isCloseTo(250, within(ProtocolTolerances.PUBLISHED_HOLES_PER_CM2));
    }

    @ParameterizedTest
    @CsvSource({"192, 20, 20, 0, 15.28", "192, 20, 20, 1.5, 13.29", "540, 20, 20, 0, 42.97"})
    void rollersLayNeedlesOverTheDrumsSurface(int n, double d, double w, double l, double holes) {
        assertThat(new Roller(n, d, w).holesPerCm2(l)).isCloseTo(holes, within(0.01));
    }

    @Test
    void pensAndStampsAreCountedToo() {
        assertThat(new Pen(12, 100, 10, 8).holesPerCm2(0.3)).isCloseTo(1500, within(1e-9));
        assertThat(new Pen(12, 50, 20, 8).holesPerCm2(0.3)).isCloseTo(375, within(1e-9));
        assertThat(new Stamp(35, 10, 20).holesPerCm2(0.3)).isCloseTo(17.5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"60, 0.55", "120, 0.30", "225, 0.11"})
    void unevennessFollowsPoisson(double density, double empty) {
        assertThat(Unevenness.of(density, 1).random()).isCloseTo(empty, within(0.01));
    }

    @Property(tries = 300)
    void simulationAgreesWithTheFormulaOfTheGrid(
            @ForAll @DoubleRange(min = 5, max = 45) double eachPass,
            @ForAll @IntRange(min = 1, max = 12) int passes,
            @ForAll @IntRange(min = 1, max = 6) int directions,
            @ForAll @IntRange(max = 1000) int seed) {
        double simulated = HoleSimulation.emptyShare(eachPass, passes, directions, true, new SplittableRandom(seed));
        assertThat(simulated)
                .isCloseTo(Unevenness.of(eachPass, passes).regular(), within(ProtocolTolerances.EMPTY_SHARE));
    }

    @Property(tries = 30)
    void simulationOfScatteredHolesAgreesWithPoisson(
            @ForAll @DoubleRange(min = 5, max = 200) double eachPass, @ForAll @IntRange(max = 1000) int seed) {
        double simulated = HoleSimulation.emptyShare(eachPass, 2, 1, false, new SplittableRandom(seed));
        assertThat(simulated).isCloseTo(Unevenness.of(eachPass, 2).random(), within(ProtocolTolerances.EMPTY_SHARE));
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        assertThat(dose(GOOD)).isEqualTo(dose(GOOD));
    }

    @Test
    void anOrdinaryRollerIsWithinTheLimits() {
        Dose dose = dose(GOOD);
        assertThat(dose.accepted()).isTrue();
        assertThat(dose.mostPasses()).isEqualTo(12);
        assertThat(dose.depthLowMm()).isCloseTo(0.06, within(1e-9));
        assertThat(dose.depthHighMm()).isCloseTo(0.24, within(1e-9));
        assertThat(dose.holes()).isEqualTo(Math.round(dose.holesPerCm2() * 100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"needleLengthMm\": 0.3|\"needleLengthMm\": 0.51|needle-over-half-mm",
                "\"energy\": \"none\"|\"energy\": \"radio-frequency\"|device-energy",
                "\"energy\": \"none\"|\"energy\": \"unknown\"|device-energy",
                "\"drugCartridge\": \"no\"|\"drugCartridge\": \"yes\"|device-drug-cartridge",
                "\"needleShape\": \"round\"|\"needleShape\": \"flat-disc\"|device-flat-discs",
                "\"needleShape\": \"round\"|\"needleShape\": \"unknown\"|device-flat-discs",
                "\"nickelAllergy\": \"no\"|\"nickelAllergy\": \"unknown\"|device-steel-with-nickel-allergy",
                "\"owner\": \"me-only\"|\"owner\": \"shared\"|device-shared",
                "\"damage\": \"none\"|\"damage\": \"dropped\"|head-damaged",
                "\"damage\": \"none\"|\"damage\": \"bleeding\"|head-damaged",
                "\"lengthOnBox\": \"yes\"|\"lengthOnBox\": \"no\"|needle-length-unproven",
                "\"uses\": 0|\"uses\": 10, \"openedOn\": \"2026-11-01\"|head-used-up",
                "\"uses\": 0|\"uses\": 1, \"openedOn\": \"2026-08-22\"|head-used-up",
                "\"passes\": 8|\"passes\": 13|concern-striae-albae",
                "\"needles\": 192|\"needles\": 540|density-home",
                "\"areaCm2\": 100|\"areaCm2\": 301|region-thick-skin",
                "\"abdomen\"|\"face\"|region-not-supported",
                "\"striae-albae\"|\"scar-raised\"|concern-scar-raised"
            })
    void refusesByRule(String good, String bad, String rule) {
        assertThat(GOOD).contains(good);
        Dose dose = dose(GOOD.replace(good, bad));
        assertThat(dose.accepted()).isFalse();
        assertThat(dose.refusals().stream().map(Rule::id)).contains(rule);
    }

    @Test
    void theNeckTakesNoHalfMillimetre() {
        String neck = GOOD.replace("abdomen", "neck")
                .replace("striae-albae", "neck-lines")
                .replace("\"passes\": 8", "\"passes\": 4")
                .replace("\"areaCm2\": 100", "\"areaCm2\": 60");
        assertThat(dose(neck).accepted()).isTrue();
        assertThat(dose(neck.replace("\"needleLengthMm\": 0.3", "\"needleLengthMm\": 0.5")).refusals().stream()
                        .map(Rule::id))
                .contains("region-neck", "concern-neck-lines");
        assertThat(dose(neck.replace("\"areaCm2\": 60", "\"areaCm2\": 61")).accepted())
                .isFalse();
    }

    @Test
    void aDenserDevicePlansFewerPasses() {
        Dose dense = dose(
                GOOD.replace("\"needles\": 192", "\"needles\": 540").replace("\"passes\": 8, \"directions\": 4,", ""));
        assertThat(dense.accepted()).isTrue();
        assertThat(dense.passes()).isEqualTo(3);
        assertThat(dense.mostPasses()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, false", "2026-11-09, false", "2026-11-08, true"})
    void skinThatWasNeedledLessThanTheShortestIntervalAgoIsRefused(String date, boolean accepted) {
        Dose dose = dose(
                GOOD.replace("\"areaCm2\": 100", "\"earlier\": [{\"date\": \"" + date + "\", \"holesPerCm2\": 100}]"));
        assertThat(dose.accepted()).isEqualTo(accepted);
        if (!accepted) {
            assertThat(dose.refusals()).extracting(Rule::id).containsExactly("interval-short");
        }
    }

    @Test
    void headsEndByUsesOrByAge() {
        DeviceGate.HeadLife fresh = dose(GOOD).head();
        assertThat(fresh.usesLeft()).isEqualTo(10);
        DeviceGate.HeadLife used = dose(GOOD.replace("\"uses\": 0", "\"uses\": 9, \"openedOn\": \"2026-08-23\""))
                .head();
        assertThat(used.usesLeft()).isEqualTo(1);
        assertThat(used.discardOn()).isEqualTo("2026-11-23");
        assertThat(dose(GOOD.replace("0.3,", "0.31,")).head().uses()).isEqualTo(1);
    }

    @Test
    void aDrawnAreaGetsAMapWhoseMeanIsTheDose() {
        Dose dose = dose(GOOD.replace("\"areaCm2\": 100", "\"drawingMm\": [[0,0],[120,0],[120,80],[0,80]]"));
        DoseMap map = Objects.requireNonNull(dose.map());
        assertThat(map.areaCm2()).isCloseTo(96, within(1e-9));
        assertThat(map.mean()).isCloseTo(dose.holesPerCm2(), within(0.05 * dose.holesPerCm2()));
        assertThat(map.holesPerCm2())
                .hasSize(16)
                .allSatisfy(row -> assertThat(row).hasSize(24));
        assertThat(map.low()).isLessThan(map.mean());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"needleLengthMm\": 0.3|\"needleLengthMm\": -0.3|$.device.needleLengthMm",
                "\"needleLengthMm\": 0.3|\"needleLengthMm\": 0|$.device.needleLengthMm",
                "\"needleLengthMm\": 0.3|\"needleLengthMm\": \"0.3\"|$.device.needleLengthMm",
                "\"needles\": 192|\"needles\": 19.2|$.device.needles",
                "\"needles\": 192|\"needle\": 192|\"needle\"",
                "\"drumDiameterMm\": 20|\"drumDiameterMm\": 0|$.device.drumDiameterMm",
                "\"drumDiameterMm\": 20|\"drumDiameterMm\": 20, \"frequencyHz\": 50|a roller has no \"frequencyHz\"",
                "\"uses\": 0|\"uses\": 3|openedOn",
                "\"uses\": 0|\"uses\": 3, \"openedOn\": \"2026-11-23\"|must not be after",
                "\"areaCm2\": 100|\"areaCm2\": 0|$.areaCm2",
                "\"areaCm2\": 100|\"areaCm2\": 1e999|$.areaCm2",
                "\"passes\": 8|\"passes\": 0|$.passes",
                "\"passes\": 8|\"passes\": 3|$.directions",
                "\"abdomen\"|\"tummy\"|$.region",
                "\"areaCm2\": 100|\"drawingMm\": [[0,0],[1,1]]|corners",
                "\"areaCm2\": 100|\"drawingMm\": [[0,0],[1,1],[2,2]]|no area",
                "\"nickelAllergy\": \"no\",|~~|needs the field \"nickelAllergy\"",
                "\"energy\": \"none\",|~~|needs the field \"energy\""
            })
    void namesWhatIsImpossible(String good, String bad, String named) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> dose(GOOD.replace(good, bad.equals("~~") ? "" : bad)))
                .isInstanceOf(ProtocolInputException.class)
                .hasMessageContaining(named);
    }
}
