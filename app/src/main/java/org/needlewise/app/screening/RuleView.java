package org.needlewise.app.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.screening.FiredRule;

/**
 * A rule that holds, as a page shows it.
 *
 * @param question what brought it up, or null when place or concern did
 * @param sites names of the sites it holds for; none when it holds for the person
 * @param same the same rule at each site; recorded clearances name one
 */
record RuleView(FiredRule rule, @Nullable String question, List<String> sites, List<FiredRule> same) {
    /** True when it stands in the way. */
    public boolean isBlocking() {
        return !rule.action().decision().allows();
    }

    /** Rules that hold at several sites once, strictest first. */
    static List<RuleView> of(List<FiredRule> rules, Map<String, String> texts, Map<String, String> labels) {
        return rules.stream()
                .map(FiredRule::rule)
                .distinct()
                .map(id -> rules.stream()
                        .filter(rule -> rule.rule().equals(id))
                        .sorted(Comparator.comparing(FiredRule::action).reversed())
                        .toList())
                .map(same -> together(same, texts, labels))
                .sorted(Comparator.comparing((RuleView view) -> view.rule().action())
                        .reversed())
                .toList();
    }

    private static RuleView together(List<FiredRule> same, Map<String, String> texts, Map<String, String> labels) {
        FiredRule rule = same.get(0);
        return new RuleView(
                rule,
                rule.question() == null ? null : texts.get("question." + rule.question()),
                same.stream()
                        .map(FiredRule::site)
                        .filter(site -> site != null)
                        .map(site -> labels.getOrDefault(site, ""))
                        .toList(),
                same);
    }
}
