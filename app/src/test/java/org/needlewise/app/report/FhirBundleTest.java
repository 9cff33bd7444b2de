package org.needlewise.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Media;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.Sites;

/** What other systems read, held against HL7's own definitions without a network. */
@Tag("h2")
class FhirBundleTest {
    private static final FhirContext R4 = FhirContext.forR4();

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    private static PersonId person;

    @BeforeAll
    static void live() throws IOException {
        person = TestLife.somebody(APP);
        ReportedLife.fill(APP, person);
    }

    @Test
    void isValid() {
        ValidationSupportChain definitions = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4));
        FhirValidator validator = R4.newValidator().registerValidatorModule(new FhirInstanceValidator(definitions));
        List<String> errors = validator.validateWithResult(bundle(true)).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(SingleValidationMessage::toString)
                .toList();
        assertThat(errors).isEmpty();
    }

    @Test
    void hasSessionsNumbersWithIntervalAndAnswer() {
        Bundle bundle = R4.newJsonParser().parseResource(Bundle.class, bundle(false));
        assertThat(all(bundle, Procedure.class)).hasSize(2);
        assertThat(all(bundle, Media.class)).isEmpty();
        assertThat(all(bundle, Observation.class))
                .filteredOn(observation ->
                        observation.getCode().getCodingFirstRep().getCode().equals("areaMm2"))
                .hasSize(24)
                .allSatisfy(area -> {
                    assertThat(area.getValueQuantity().getCode()).isEqualTo("mm2");
                    assertThat(area.getValueQuantity().getExtension()).hasSize(1);
                    assertThat(area.getComponentFirstRep()
                                    .getValueRange()
                                    .getLow()
                                    .getValue())
                            .isLessThan(area.getValueQuantity().getValue());
                });
        assertThat(all(bundle, Observation.class))
                .filteredOn(observation ->
                        observation.getCode().getCodingFirstRep().getCode().equals("change-areaMm2"))
                .hasSize(1);
    }

    @Test
    void hasWhatWasSaidOfHealingWithItsSession() {
        Bundle bundle = R4.newJsonParser().parseResource(Bundle.class, bundle(false));
        assertThat(all(bundle, Observation.class))
                .filteredOn(observation ->
                        observation.getCode().getCodingFirstRep().getCode().equals("healing-check"))
                .hasSize(2)
                .allSatisfy(check -> {
                    assertThat(check.getPartOf()).hasSize(1);
                    assertThat(check.getComponent())
                            .anySatisfy(sign -> assertThat(
                                            sign.getCode().getCodingFirstRep().getCode())
                                    .isEqualTo("pus"));
                });
    }

    @Test
    void picturesGoWithItOnlyWhenChosenAndTheTextIsTheSameTwice() {
        String with = bundle(true);
        assertThat(all(R4.newJsonParser().parseResource(Bundle.class, with), Media.class))
                .hasSize(2);
        assertThat(bundle(true)).isEqualTo(with);
    }

    private static String bundle(boolean pictures) {
        Scope scope = new Scope(APP.bean(Sites.class).all(person), pictures);
        return APP.bean(FhirBundle.class).of(person, APP.bean(Reports.class).of(person, scope, Locale.ENGLISH));
    }

    private static <T> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
