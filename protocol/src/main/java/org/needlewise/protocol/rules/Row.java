package org.needlewise.protocol.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.protocol.language.Translation;

/** The outputs of one row that fired. Asking for an output of another kind is an error of the table. */
public final class Row {
    private final Map<String, Object> outputs;
    private final Rule rule;
    private final String key;
    private final Translation translation;

    Row(Map<String, Object> outputs, Translation translation) {
        this.outputs = outputs;
        this.translation = translation;
        this.key = "rule." + required("rule", String.class);
        this.rule = new Rule(
                required("rule", String.class),
                translation.text(key, required("says", String.class)),
                texts("sources"),
                texts("marks").stream().map(Mark::of).toList());
    }

    public Rule rule() {
        return rule;
    }

    /** The output, which must be there; sentences come in the language of the book. */
    public String text(String name) {
        return translation.text(key + "." + name, required(name, String.class));
    }

    public Optional<String> optionalText(String name) {
        return optional(name, String.class);
    }

    public double number(String name) {
        return required(name, Number.class).doubleValue();
    }

    public Optional<Double> optionalNumber(String name) {
        return optional(name, Number.class).map(Number::doubleValue);
    }

    public int whole(String name) {
        return required(name, Number.class).intValue();
    }

    public boolean truth(String name) {
        return required(name, Boolean.class);
    }

    /** A list of texts; an empty one when the cell is empty. */
    public List<String> texts(String name) {
        return optional(name, List.class)
                .map(list -> ((List<?>) list).stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    private <T> T required(String name, Class<T> kind) {
        return optional(name, kind)
                .orElseThrow(() -> new IllegalStateException("output " + name + " is empty in " + outputs));
    }

    private <T> Optional<T> optional(String name, Class<T> kind) {
        return Optional.ofNullable(outputs.get(name)).map(kind::cast);
    }
}
