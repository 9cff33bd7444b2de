package org.needlewise.protocol.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.internal.io.ResourceFactory;
import org.needlewise.protocol.language.Translation;
import org.needlewise.protocol.rules.WrittenTable.WrittenRow;

/** All decision tables. A file is compiled once, when a table of it is first asked for. */
public final class RuleBook {
    private final Map<String, Map<String, RuleTable>> tablesByFile = new ConcurrentHashMap<>();
    private final Function<String, Map<String, RuleTable>> source;

    /** A book in English. */
    public RuleBook() {
        this.source = RuleBook::compile;
    }

    private RuleBook(Function<String, Map<String, RuleTable>> source) {
        this.source = source;
    }

    /** The same book with sentences of another language; tables are compiled once for all languages. */
    public RuleBook in(Translation translation) {
        return new RuleBook(file -> {
            Map<String, RuleTable> translated = new LinkedHashMap<>();
            of(file).forEach((name, table) -> translated.put(name, table.in(translation)));
            return translated;
        });
    }

    private Map<String, RuleTable> of(String file) {
        return tablesByFile.computeIfAbsent(file, source);
    }

    /** The table, compiled when it is the first of its file. */
    public RuleTable table(TableName name) {
        return Objects.requireNonNull(
                of(name.file()).get(name.decision()), () -> name.file() + " has no decision " + name.decision());
    }

    /** All tables of a file, in its order. */
    public List<RuleTable> tables(String file) {
        return List.copyOf(of(file).values());
    }

    private static Map<String, RuleTable> compile(String file) {
        Resource resource = ResourceFactory.newByteArrayResource(bytes(file));
        resource.setSourcePath(file);
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(problem -> new IllegalStateException(file + " cannot be compiled", problem));
        DMNModel model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(file + ": " + model.getMessages(DMNMessage.Severity.ERROR));
        }
        Map<String, RuleTable> tables = new LinkedHashMap<>();
        for (DRGElement element : model.getDefinitions().getDrgElement()) {
            if (element instanceof Decision decision && decision.getExpression() instanceof DecisionTable table) {
                tables.put(
                        decision.getId(),
                        new RuleTable(runtime, model, decision.getId(), written(decision, table), Translation.ENGLISH));
            }
        }
        return tables;
    }

    private static WrittenTable written(Decision decision, DecisionTable table) {
        List<String> inputs = table.getInput().stream()
                .map(input -> input.getInputExpression().getText())
                .toList();
        List<String> outputs =
                table.getOutput().stream().map(output -> output.getName()).toList();
        return new WrittenTable(
                decision.getId(),
                String.valueOf(decision.getDescription()),
                table.getHitPolicy() == HitPolicy.UNIQUE,
                inputs,
                table.getRule().stream().map(rule -> row(rule, inputs, outputs)).toList());
    }

    private static WrittenRow row(DecisionRule rule, List<String> inputs, List<String> outputs) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            conditions.put(inputs.get(i), rule.getInputEntry().get(i).getText());
        }
        Map<String, String> results = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            results.put(outputs.get(i), rule.getOutputEntry().get(i).getText());
        }
        return new WrittenRow(rule.getId(), conditions, results);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = RuleBook.class.getResourceAsStream("/org/needlewise/protocol/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
