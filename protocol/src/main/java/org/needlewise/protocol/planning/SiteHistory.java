package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sessions of one site that have been, cut into blocks. A block is done when every zone has had all its sessions.
 *
 * @param all in order of time
 * @param blocksDone number of blocks that are done
 * @param lastDone sessions of the last block that is done
 * @param running sessions of a block that is not done
 */
record SiteHistory(List<PastSession> all, int blocksDone, List<PastSession> lastDone, List<PastSession> running) {

    static SiteHistory of(List<PastSession> sessions, int zones, int sessionsEachZone) {
        List<PastSession> running = new ArrayList<>();
        List<PastSession> lastDone = List.of();
        int done = 0;
        for (PastSession session : sessions) {
            running.add(session);
            if (isDone(running, zones, sessionsEachZone)) {
                lastDone = List.copyOf(running);
                running.clear();
                done++;
            }
        }
        return new SiteHistory(sessions, done, lastDone, List.copyOf(running));
    }

    static List<PastSession> sessionsOf(String site, List<PastSession> sessions) {
        return sessions.stream()
                .filter(session -> session.site().equals(site))
                .sorted(Comparator.comparing(PastSession::date))
                .toList();
    }

    private static boolean isDone(List<PastSession> sessions, int zones, int sessionsEachZone) {
        Map<Integer, Integer> counts = new HashMap<>();
        sessions.forEach(session -> counts.merge(session.zone(), 1, Integer::sum));
        return counts.size() >= zones && counts.values().stream().allMatch(count -> count >= sessionsEachZone);
    }

    /** The last session of a zone. */
    Optional<PastSession> last(int zone) {
        return all.stream().filter(session -> session.zone() == zone).reduce((before, after) -> after);
    }

    /** The last session of any zone. */
    Optional<PastSession> last() {
        return all.stream().reduce((before, after) -> after);
    }

    /** True when the last session of some zone can still be seen. */
    boolean isUnhealed() {
        return all.stream()
                .map(PastSession::zone)
                .distinct()
                .anyMatch(zone -> !last(zone).orElseThrow().healed());
    }

    /** How often a zone was treated in the block that is not done. */
    int count(int zone) {
        return (int) running.stream().filter(session -> session.zone() == zone).count();
    }

    static LocalDate begin(List<PastSession> sessions) {
        return sessions.get(0).date();
    }

    static LocalDate end(List<PastSession> sessions) {
        return sessions.get(sessions.size() - 1).date();
    }
}
