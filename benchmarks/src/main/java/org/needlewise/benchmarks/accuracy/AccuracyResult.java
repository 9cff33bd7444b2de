package org.needlewise.benchmarks.accuracy;

import org.needlewise.benchmarks.report.Spread;

/** What a run found. */
public final class AccuracyResult {
    private final Ledger ledger;
    private final AccuracyOptions options;
    private final String charts;

    AccuracyResult(Ledger ledger, AccuracyOptions options, String charts) {
        this.ledger = ledger;
        this.options = options;
        this.charts = charts;
    }

    /** The page's body in Markdown, without the head that names machine and command. */
    public String markdown() {
        return new AccuracyPage(ledger, options).text() + charts;
    }

    /** Area with the outline given: relative error in percent, rendered scenes only. */
    public Spread exactAreaPercent() {
        return Spread.of(ledger.errors(Measure.AREA_EXACT, label -> !label.sample()));
    }

    /** Area found inside a lasso, mean of a visit: relative error in percent, rendered scenes only. */
    public Spread lassoAreaPercent() {
        return Spread.of(ledger.errors(Measure.AREA_LASSO_VISIT, label -> !label.sample()));
    }

    /** Registration against landmarks in millimetres, rendered scenes only. */
    public Spread registrationMm() {
        return Spread.of(ledger.errors(Measure.REGISTRATION, label -> !label.sample()));
    }
}
