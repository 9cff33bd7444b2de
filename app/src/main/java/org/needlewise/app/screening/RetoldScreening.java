package org.needlewise.app.screening;

import java.util.Map;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.screening.FiredRule;
import org.needlewise.protocol.screening.Screening;

/** Tells a stored result in another language; a sentence whose rule is gone stays as it was told. */
final class RetoldScreening {
    private RetoldScreening() {}

    static Screening in(Protocol protocol, Screening told) {
        Map<String, String> texts = protocol.texts();
        return new Screening(
                told.rulesVersion(),
                told.today(),
                told.stage(),
                told.decision(),
                texts.getOrDefault("decision." + told.decision(), told.says()),
                told.until(),
                told.openEnded(),
                told.limits(),
                told.sites(),
                told.rules().stream()
                        .map(rule -> retold(rule, texts.getOrDefault("rule." + rule.rule(), rule.says())))
                        .toList(),
                told.countedAsYes(),
                told.clearancesNotUsed());
    }

    private static FiredRule retold(FiredRule rule, String says) {
        return new FiredRule(
                rule.rule(),
                rule.site(),
                rule.question(),
                rule.action(),
                says,
                rule.sources(),
                rule.marks(),
                rule.assumed(),
                rule.until(),
                rule.openEnded(),
                rule.clearable(),
                rule.clearedBy(),
                rule.urgency(),
                rule.limits());
    }
}
