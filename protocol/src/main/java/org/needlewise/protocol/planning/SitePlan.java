package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Rule;

/**
 * The plan for one site, or why there is none.
 *
 * @param aim what is aimed at
 * @param accepted false when no session is planned
 * @param refusals why there is none
 * @param technique how it is needled; null without a plan
 * @param zones parts of the site that a session can treat; one when a session can treat all of it
 * @param blocks a block that is done while its looks lie ahead, then the coming one, then provisional ones
 * @param next the next session and what set its day; null without a plan
 * @param pauseUntil end of the pause after the last block of the cycle; null when that is not laid
 * @param rules rules that shaped the plan
 */
public record SitePlan(
        SiteAim aim,
        boolean accepted,
        List<Rule> refusals,
        @Nullable Technique technique,
        List<Zone> zones,
        List<Block> blocks,
        @Nullable NextDay next,
        @Nullable LocalDate pauseUntil,
        List<Rule> rules) {
    public SitePlan {
        refusals = List.copyOf(refusals);
        zones = List.copyOf(zones);
        blocks = List.copyOf(blocks);
        rules = List.copyOf(rules);
    }

    /** A site without sessions. */
    static SitePlan refused(SiteAim aim, List<Rule> refusals, List<Block> done) {
        return new SitePlan(
                aim, false, refusals.stream().distinct().toList(), null, List.of(), done, null, null, List.of());
    }

    /** Id of the site. */
    public String site() {
        return aim.site();
    }

    /** Sessions of the coming block, provisional ones after it not counted. */
    public List<PlannedSession> sessions() {
        return blocks.stream()
                .map(Block::sessions)
                .filter(sessions -> !sessions.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Sessions of all blocks. */
    public List<PlannedSession> allSessions() {
        return blocks.stream().flatMap(block -> block.sessions().stream()).toList();
    }
}
