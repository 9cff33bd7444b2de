package org.needlewise.protocol.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outputs of one row that fired. Asking for an output of another kind is an error of the table. */
public final class Row {
    private final Map<String, Object> outputs;
    private final Rule rule;

    Row(Map<String, Object> outputs) {
        this.outputs = outputs;
        this.rule = new Rule(
                text("rule"),
                text("says"),
                texts("sources"),
                texts("marks").stream().map(Mark::of).toList());
    }

    public Rule rule() {
        return rule;
    }

    /** The output, which must be there. */
    public String text(String name) {
        return required(name, String.class);
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
