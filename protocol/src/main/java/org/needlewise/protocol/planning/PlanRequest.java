package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.screening.Answers;

/**
 * What a plan is made from.
 *
 * @param answers the filled-in questionnaire with sites
 * @param name the person's own name for the plan; keeps calendar entries the same from version to version
 * @param start first day on which something may be
 * @param device the device, or null when none is bought yet
 * @param blocked days on which no session may be
 * @param history what has been
 * @param baselines by site, the day of its first photographs; missing where none was taken
 */
public record PlanRequest(
        Answers answers,
        String name,
        LocalDate start,
        @Nullable Device device,
        List<BlockedDays> blocked,
        History history,
        Map<String, LocalDate> baselines) {
    public PlanRequest {
        blocked = List.copyOf(blocked);
        baselines = Map.copyOf(baselines);
    }

    /** Before the first photograph. */
    public PlanRequest(
            Answers answers,
            String name,
            LocalDate start,
            @Nullable Device device,
            List<BlockedDays> blocked,
            History history) {
        this(answers, name, start, device, blocked, history, Map.of());
    }

    /** Day on which the baseline of a site begins or began. */
    LocalDate baselineFrom(String site) {
        LocalDate taken = baselines.get(site);
        return taken == null ? start : taken;
    }
}
