package org.needlewise.protocol.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.needlewise.protocol.language.Translation;
import org.needlewise.protocol.rules.Mark;
import org.needlewise.protocol.rules.Rule;

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
    private final SkinFile skin;
    private final List<ClockPhase> clock;

    private Knowledge(Translation language) {
        sources = byId(Yaml.read("bibliography.yaml", SourceFile.class).sources(), Source::id);
        questions = byId(
                translated(
                        Yaml.read("questions.yaml", QuestionFile.class).questions(), question -> question.in(language)),
                Question::id);
        questionsInOrder = List.copyOf(questions.values());
        RegionFile places = Yaml.read("regions.yaml", RegionFile.class);
        regions = byId(translated(places.regions(), region -> region.in(language)), Region::id);
        concerns = byId(translated(places.concerns(), concern -> concern.in(language)), Concern::id);
        shares = places.shares();
        healing = Yaml.read("aftercare.yaml", AftercareFile.class).in(language);
        hygiene =
                translated(Yaml.read("hygiene.yaml", HygieneFile.class).hygiene(), statement -> statement.in(language));
        statements = translated(
                Yaml.read("statements.yaml", StatementFile.class).statements(), statement -> statement.in(language));
        CostFile prices = Yaml.read("costs.yaml", CostFile.class);
        costs = new CostFile(prices.costs(), language.text("costs.words", prices.words()));
        comparison = Yaml.read("comparison.yaml", Comparison.class).in(language);
        WordFile english = Yaml.read("words.yaml", WordFile.class);
        words = new WordFile(english.version(), language.texts(english.words()));
        skin = Yaml.read("skin.yaml", SkinFile.class);
        clock = translated(Yaml.read("clock.yaml", ClockFile.class).clock(), phase -> phase.in(language));
    }

    /** Everything in the language of the files, English. */
    public static Knowledge load() {
        return in(Translation.ENGLISH);
    }

    /** Everything in a language. */
    public static Knowledge in(Translation language) {
        return new Knowledge(language);
    }

    private static <T> List<T> translated(List<T> items, UnaryOperator<T> translate) {
        return items.stream().map(translate).toList();
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

    /** What belongs to healing and is watched; the table of the course says how long it may last. */
    public List<Finding> signs() {
        return healing.signs();
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

    /** A statement by its id. */
    public Rule statement(String id) {
        return statements.stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .map(Statement::rule)
                .orElseThrow(() -> new IllegalArgumentException("no statement " + id));
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

    /** How thick skin is, for all places that can be treated. */
    public SkinFile skin() {
        return skin;
    }

    /** What happens in skin after needling, from the first hour to two years. */
    public List<ClockPhase> clock() {
        return clock;
    }

    /** Version of all rules and texts together. */
    public String version() {
        return words.version();
    }

    /** All fixed sentences by key. */
    public Map<String, String> words() {
        return words.words();
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

    private record AftercareFile(
            List<Aftercare> aftercare, List<CheckIn> checkIns, List<Finding> signs, List<Finding> findings) {
        AftercareFile in(Translation language) {
            return new AftercareFile(
                    translated(aftercare, care -> care.in(language)),
                    translated(checkIns, check -> check.in(language)),
                    translated(signs, sign -> sign.in("sign", language)),
                    translated(findings, finding -> finding.in("finding", language)));
        }
    }

    private record ClockFile(List<ClockPhase> clock) {}

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
