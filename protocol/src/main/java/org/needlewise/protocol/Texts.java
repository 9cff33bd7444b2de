package org.needlewise.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.needlewise.protocol.knowledge.Aftercare;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Statement;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.TableName;
import org.needlewise.protocol.rules.WrittenTable.WrittenRow;

/** Gathers every text that a person may read by its key, as tables and files have it. */
final class Texts {
    /** Outputs of tables that are read by people, besides the sentence of the rule. */
    private static final Map<TableName, Set<String>> READ = Map.of(
            TableName.CONCERN, Set.of("naturalChange"),
            TableName.PROFESSIONAL, Set.of("needleMm", "interval", "sessions", "endpoint"));

    private Texts() {}

    static Map<String, String> of(RuleBook rules, Knowledge knowledge) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TableName table : TableName.values()) {
            for (WrittenRow row : rules.table(table).written().rows()) {
                texts.put("rule." + row.id(), plain(row, "says"));
                READ.getOrDefault(table, Set.of()).stream()
                        .sorted()
                        .forEach(output -> texts.put("rule." + row.id() + "." + output, plain(row, output)));
            }
        }
        knowledge.questions().forEach(question -> texts.put("question." + question.id(), question.text()));
        knowledge.regions().values().forEach(region -> texts.put("region." + region.id(), region.text()));
        knowledge.concerns().values().forEach(concern -> texts.put("concern." + concern.id(), concern.text()));
        knowledge.signs().forEach(sign -> texts.put("sign." + sign.id(), sign.text()));
        knowledge.findings().forEach(finding -> texts.put("finding." + finding.id(), finding.text()));
        knowledge.checkIns().forEach(check -> texts.put("check-in." + check.id(), check.text()));
        knowledge.aftercare().forEach(care -> ofAftercare(care, texts::put));
        knowledge.clock().forEach(phase -> {
            texts.put("clock." + phase.id(), phase.name());
            texts.put("rule." + phase.id(), phase.says());
        });
        statements(knowledge.hygiene(), texts);
        statements(knowledge.statements(), texts);
        texts.put("comparison.says", knowledge.comparison().says());
        texts.put("costs.words", knowledge.costWords());
        texts.putAll(knowledge.words());
        return texts;
    }

    private static String plain(WrittenRow row, String output) {
        String quoted = Objects.requireNonNull(row.outputs().get(output));
        return quoted.substring(1, quoted.length() - 1);
    }

    private static void ofAftercare(Aftercare care, BiConsumer<String, String> put) {
        String key = "aftercare." + care.id();
        for (int i = 0; i < care.advise().size(); i++) {
            put.accept(key + ".advise." + (i + 1), care.advise().get(i));
        }
        for (int i = 0; i < care.avoid().size(); i++) {
            put.accept(key + ".avoid." + (i + 1), care.avoid().get(i));
        }
    }

    private static void statements(List<Statement> statements, Map<String, String> texts) {
        statements.forEach(statement -> texts.put("rule." + statement.id(), statement.says()));
    }
}
