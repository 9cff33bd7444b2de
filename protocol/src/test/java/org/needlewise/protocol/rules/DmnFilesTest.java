package org.needlewise.protocol.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.needlewise.protocol.Shared;

/** The tables can be opened by any modeller: they keep to the schema of DMN 1.3 and compile without a word. */
class DmnFilesTest {
    private static final String SCHEMA = "/org/omg/spec/DMN/20191111/DMN13.xsd";

    private static String resource(String path) {
        return Objects.requireNonNull(DmnFilesTest.class.getResource(path), path)
                .toExternalForm();
    }

    @ParameterizedTest
    @ValueSource(strings = {"screening.dmn", "planning.dmn", "device.dmn", "healing.dmn"})
    void keepsToTheSchemaOfDmn(String file) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(resource(SCHEMA)));
        assertThatCode(() ->
                        schema.newValidator().validate(new StreamSource(resource("/org/needlewise/protocol/" + file))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"screening.dmn", "planning.dmn", "device.dmn", "healing.dmn"})
    void compilesWithoutErrorOrWarning(String file) {
        var resource = ResourceFactory.newClassPathResource("org/needlewise/protocol/" + file);
        var runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(java.util.List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        assertThat(runtime.getModels().get(0).getMessages())
                .filteredOn(message -> message.getLevel() != DMNMessage.Level.INFO)
                .isEmpty();
    }

    @Test
    void equalQuestionsGetTheSameAnswer() {
        RuleTable table = Shared.PROTOCOL.rules().table(TableName.REGION);
        assertThat(table.ask().with("region", "neck").all())
                .isSameAs(table.ask().with("region", "neck").all());
    }
}
