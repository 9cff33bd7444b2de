package org.needlewise.protocol.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.needlewise.protocol.rules.Mark;

/** What the decision tables refer to. Order is that of the files. */
public final class Knowledge {
    private final Map<String, Source> sources;
    private final Map<String, Question> questions;
    private final List<Question> questionsInOrder;
    private final Map<String, Region> regions;
    private final Map<String, Concern> concerns;
    private final Grounds shares;
    private final AftercareFile healing;
    private final List<Statement> hygiene;
    private final List<Statement> statements;
    private final CostFile costs;
    private final Comparison comparison;
    private final WordFile words;

    private Knowledge() {
        sources = byId(Yaml.read("bibliography.yaml", SourceFile.class).sources(), Source::id);
        questions = byId(Yaml.read("questions.yaml", QuestionFile.class).questions(), Question::id);
        questionsInOrder = List.copyOf(questions.values());
        RegionFile places = Yaml.read("regions.yaml", RegionFile.class);
        regions = byId(places.regions(), Region::id);
        concerns = byId(places.concerns(), Concern::id);
        shares = places.shares();
        healing = Yaml.read("aftercare.yaml", AftercareFile.class);
        hygiene = Yaml.read("hygiene.yaml", HygieneFile.class).hygiene();
        statements = Yaml.read("statements.yaml", StatementFile.class).statements();
        costs = Yaml.read("costs.yaml", CostFile.class);
        comparison = Yaml.read("comparison.yaml", Comparison.class);
        words = Yaml.read("words.yaml", WordFile.class);
    }

    public static Knowledge load() {
        return new Knowledge();
    }

    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    public List<Question> questions() {
        return questionsInOrder;
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    public Map<String, Region> regions() {
        return regions;
    }

    public Map<String, Concern> concerns() {
        return concerns;
    }

    /** What the shares of the body surface rest on. */
    public Grounds shares() {
        return shares;
    }

    public List<Aftercare> aftercare() {
        return healing.aftercare();
    }

    public List<CheckIn> checkIns() {
        return healing.checkIns();
    }

    public List<Finding> findings() {
        return healing.findings();
    }

    public List<Statement> hygiene() {
        return hygiene;
    }

    public List<Statement> statements() {
        return statements;
    }

    public List<Cost> costs() {
        return costs.costs();
    }

    /** What is said beside every price. */
    public String costWords() {
        return costs.words();
    }

    public Comparison comparison() {
        return comparison;
    }

    /** Version of all rules and texts together. */
    public String version() {
        return words.version();
    }

    /** A fixed sentence. */
    public String word(String key) {
        return Objects.requireNonNull(words.words().get(key), key);
    }

    /** Sources and marks of something that is not a rule itself. */
    public record Grounds(List<String> sources, List<Mark> marks) {}

    private record SourceFile(List<Source> sources) {}

    private record QuestionFile(List<Question> questions) {}

    private record RegionFile(Grounds shares, List<Region> regions, List<Concern> concerns) {}

    private record AftercareFile(List<Aftercare> aftercare, List<CheckIn> checkIns, List<Finding> findings) {}

    private record HygieneFile(List<Statement> hygiene) {}

    private record StatementFile(List<Statement> statements) {}

    private record WordFile(String version, Map<String, String> words) {}

    private record CostFile(List<Cost> costs, String words) {}

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T item : items) {
            if (map.put(id.apply(item), item) != null) {
                throw new IllegalStateException("two entries are called " + id.apply(item));
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
