package org.needlewise.protocol.screening;

/** What a rule of the screening does, mildest first. */
public enum Action {
    /** Told, nothing more. */
    NOTE(Decision.GO),
    /** Allowed with less. */
    LIMIT(Decision.LIMITED),
    /** Allowed with a margin kept free. */
    ZONE(Decision.LIMITED),
    /** Wait. */
    DEFER(Decision.WAIT),
    /** A clinician first. */
    REFER(Decision.CLINICIAN),
    /** Never at home. */
    STOP(Decision.NEVER);

    private final Decision decision;

    Action(Decision decision) {
        this.decision = decision;
    }

    public Decision decision() {
        return decision;
    }
}
