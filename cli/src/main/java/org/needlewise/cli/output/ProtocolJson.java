package org.needlewise.cli.output;

import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Results of screening, plan and dose as JSON: their records field by field, numbers with six significant digits. */
public final class ProtocolJson {
    private static final MathContext DIGITS = new MathContext(6);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new Rounded())
                    .addSerializer(double.class, new Rounded()))
            .build();

    private ProtocolJson() {}

    /** The record as JSON text with a line end. */
    public static String text(Object result) {
        return MAPPER.writeValueAsString(result) + "\n";
    }

    private static final class Rounded extends StdSerializer<Double> {
        private Rounded() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
            json.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
        }
    }
}
