package org.needlewise.protocol.planning;

import java.util.List;
import java.util.Optional;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.TableName;

/** Asks the planning tables. */
final class PlanTables {
    private static final String HOME = "home";

    private final RuleBook rules;

    PlanTables(RuleBook rules) {
        this.rules = rules;
    }

    Row region(String region) {
        return rules.table(TableName.REGION).ask().with("region", region).only();
    }

    Row concern(String concern) {
        return rules.table(TableName.CONCERN).ask().with("concern", concern).only();
    }

    /** The row of least intervals; none for needles that are never used for this concern. */
    Optional<Row> interval(String concern, double needleMm, int skinType) {
        return rules.table(TableName.INTERVAL)
                .ask()
                .with("concern", concern)
                .with("needleMm", needleMm)
                .with("skinType", skinType)
                .first();
    }

    Row limits() {
        return rules.table(TableName.LIMITS).ask().with("setting", HOME).only();
    }

    Row diary(String kind, int skinType) {
        return rules.table(TableName.DIARY)
                .ask()
                .with("diaryKind", kind)
                .with("skinType", skinType)
                .only();
    }

    List<Row> visits(String anchor) {
        return rules.table(TableName.VISITS).ask().with("anchor", anchor).all();
    }

    SitePlan.Professional professional(String concern) {
        Row row = rules.table(TableName.PROFESSIONAL)
                .ask()
                .with("concern", concern)
                .only();
        return new SitePlan.Professional(
                row.text("needleMm"), row.text("interval"), row.text("sessions"), row.text("endpoint"), row.rule());
    }

    /** The rule that unhealed skin waits. */
    Rule unhealed() {
        return rules.table(TableName.SCREENING)
                .ask()
                .with("question", "unhealed")
                .with("answer", "yes")
                .only()
                .rule();
    }
}
