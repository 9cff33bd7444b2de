package org.needlewise.protocol.planning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** The row of least intervals; none for needles that are never used at this place. */
    Optional<Row> interval(String region, double needleMm, int skinType) {
        return rules.table(TableName.INTERVAL)
                .ask()
                .with("region", region)
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

    SiteAim.Professional professional(String concern) {
        Row row = rules.table(TableName.PROFESSIONAL)
                .ask()
                .with("concern", concern)
                .only();
        return new SiteAim.Professional(
                row.text("needleMm"), row.text("interval"), row.text("sessions"), row.text("endpoint"), row.rule());
    }

    /** Which sites are worth it, by concern, age of the mark and colour. */
    Row worth(String concern, @Nullable Integer ageMonths, String colour) {
        return rules.table(TableName.WORTH)
                .ask()
                .with("concern", concern)
                .with("ageMonths", ageMonths)
                .with("colour", colour)
                .only();
    }

    /** How a site that is larger than a session is split. */
    Row zones(double needleMm) {
        return rules.table(TableName.ZONES).ask().with("needleMm", needleMm).only();
    }

    /** How long skin counts as open after a needle. */
    Row openSkin(double needleMm) {
        return rules.table(TableName.OPEN_SKIN).ask().with("needleMm", needleMm).only();
    }

    /** Whether another block follows an answer. */
    Row nextBlock(String answer) {
        return rules.table(TableName.NEXT_BLOCK).ask().with("answer", answer).only();
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
