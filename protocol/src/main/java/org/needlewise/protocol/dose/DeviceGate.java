package org.needlewise.protocol.dose;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.TableName;

/** Looks at a device before it touches anybody. */
public final class DeviceGate {
    private final RuleBook rules;

    public DeviceGate(RuleBook rules) {
        this.rules = rules;
    }

    /** Everything that stands against the device on a day, and what is said about it. */
    public Checked check(Device device, boolean nickelAllergy, LocalDate today) {
        HeadLife life = life(device, today);
        List<Row> rows = rules.table(TableName.GATE)
                .ask()
                .with("kind", device.kind())
                .with("needleMm", device.needleLengthMm())
                .with("energy", device.energy())
                .with("drugCartridge", device.drugCartridge())
                .with("needleShape", device.needleShape())
                .with("material", device.material())
                .with("owner", device.owner())
                .with("damage", device.damage())
                .with("lengthProof", device.lengthOnBox())
                .with("usesLeft", life.usesLeft())
                .with("nickelAllergy", nickelAllergy ? "yes" : "no")
                .all();
        return new Checked(said(rows, "refuse"), said(rows, "note"), life);
    }

    /** How long the head on the device still lasts. */
    public HeadLife life(Device device, LocalDate today) {
        Row row = lifeOf(device.kind(), device.needleLengthMm());
        int uses = row.whole("uses");
        LocalDate opened = device.head().openedOn();
        int months = row.whole("months");
        @Nullable LocalDate discardOn = opened == null || months == 0 ? null : opened.plusMonths(months);
        boolean isTooOld = discardOn != null && !today.isBefore(discardOn);
        int left = isTooOld ? 0 : Math.max(0, uses - device.head().uses());
        return new HeadLife(uses, months, left, discardOn, row.rule());
    }

    /** The row of the table about heads of a kind. */
    public Row lifeOf(String kind, double needleMm) {
        return rules.table(TableName.HEAD_LIFE)
                .ask()
                .with("kind", kind)
                .with("needleMm", needleMm)
                .only();
    }

    private static List<Rule> said(List<Row> rows, String action) {
        return rows.stream()
                .filter(row -> row.text("action").equals(action))
                .map(Row::rule)
                .toList();
    }

    /**
     * What was found.
     *
     * @param refusals reasons not to use it
     * @param notes what is said about it
     * @param head life of the head
     */
    public record Checked(List<Rule> refusals, List<Rule> notes, HeadLife head) {}

    /**
     * Life of a head.
     *
     * @param uses uses it has when new
     * @param months months it lasts after it was opened; 0 when age does not matter
     * @param usesLeft uses left on that day
     * @param discardOn day from which it is too old, or null
     * @param rule where this comes from
     */
    public record HeadLife(
            int uses, int months, int usesLeft, @Nullable LocalDate discardOn, Rule rule) {}
}
