package org.needlewise.protocol.planning;

import java.util.List;

/**
 * What has been.
 *
 * @param sessions sessions that have been
 * @param findings what was seen after them
 * @param verdicts answers about blocks
 */
public record History(List<PastSession> sessions, List<PastFinding> findings, List<PastVerdict> verdicts) {
    /** Nothing yet. */
    public static final History NONE = new History(List.of(), List.of(), List.of());

    public History {
        sessions = List.copyOf(sessions);
        findings = List.copyOf(findings);
        verdicts = List.copyOf(verdicts);
    }
}
