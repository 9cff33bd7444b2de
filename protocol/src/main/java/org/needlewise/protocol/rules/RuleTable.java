package org.needlewise.protocol.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.needlewise.protocol.language.Translation;

/**
 * One decision table. Equal questions get the remembered answer: a table has no other input than what it is asked.
 * Safe for many threads.
 */
public final class RuleTable {
    /** So many different questions are remembered; more than a household asks, few enough for a small heap. */
    private static final int MOST_REMEMBERED = 50_000;

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final String decision;
    private final WrittenTable written;
    private final Translation translation;
    private final Map<Map<String, Object>, List<Row>> remembered = new ConcurrentHashMap<>();

    RuleTable(DMNRuntime runtime, DMNModel model, String decision, WrittenTable written, Translation translation) {
        this.runtime = runtime;
        this.model = model;
        this.decision = decision;
        this.written = written;
        this.translation = translation;
    }

    /** The same table with sentences of another language. */
    RuleTable in(Translation other) {
        return new RuleTable(runtime, model, decision, written, other);
    }

    /** The table as it stands in its file. */
    public WrittenTable written() {
        return written;
    }

    /** Begins a question to this table. */
    public Question ask() {
        return new Question();
    }

    private List<Row> rows(Map<String, Object> inputs) {
        List<Row> known = remembered.get(inputs);
        if (known != null) {
            return known;
        }
        List<Row> rows = evaluate(inputs);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(inputs, rows);
        }
        return rows;
    }

    private List<Row> evaluate(Map<String, Object> inputs) {
        DMNContext context = runtime.newContext();
        written.inputs().forEach(name -> context.set(name, inputs.get(name)));
        DMNResult result = runtime.evaluateById(model, context, decision);
        if (result.hasErrors()) {
            throw new IllegalStateException("table " + decision + " asked " + inputs + ": " + result.getMessages());
        }
        DMNDecisionResult answer = result.getDecisionResultById(decision);
        Object value = answer.getResult();
        if (value == null) {
            return List.of();
        }
        List<?> rows = value instanceof List<?> list ? list : List.of(value);
        return rows.stream().map(this::row).toList();
    }

    @SuppressWarnings("unchecked")
    private Row row(Object outputs) {
        return new Row((Map<String, Object>) outputs, translation);
    }

    /** What is asked: inputs by name; those not given are empty. */
    public final class Question {
        private final Map<String, Object> inputs = new HashMap<>();

        private Question() {}

        /** @throws IllegalArgumentException when the table has no such input */
        public Question with(String name, @Nullable Object value) {
            if (!written.inputs().contains(name)) {
                throw new IllegalArgumentException("table " + decision + " has no input " + name);
            }
            if (value != null) {
                inputs.put(name, value);
            }
            return this;
        }

        /** Every row that holds. */
        public List<Row> all() {
            return rows(inputs);
        }

        /** The row that holds, if one does. */
        public Optional<Row> first() {
            return rows(inputs).stream().findFirst();
        }

        /** The row that holds; a table that has none is a gap, which is an error of the table. */
        public Row only() {
            return first().orElseThrow(
                            () -> new IllegalStateException("table " + decision + " has no row for " + inputs));
        }
    }
}
