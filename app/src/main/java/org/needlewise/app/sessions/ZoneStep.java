package org.needlewise.app.sessions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a zone stands, as the guide sends it after every step. Sent twice it changes nothing the second time.
 *
 * @param passesDone passes in all
 * @param seconds needled so far
 * @param pain 0 to 10, or null while it was not said
 * @param bled dots of blood
 * @param over whether the zone is left for today
 * @param version that the step was made upon
 */
record ZoneStep(int passesDone, int seconds, @Nullable Integer pain, boolean bled, boolean over, int version) {
    private static final int WORST_PAIN = 10;
    private static final int A_DAY = 86_400;

    boolean isPossible(SessionZone zone) {
        return passesDone >= 0
                && passesDone <= zone.passesPlanned()
                && seconds >= 0
                && seconds <= A_DAY
                && (pain == null || pain >= 0 && pain <= WORST_PAIN);
    }

    /** The zone is over when it bled, when the person leaves it, or when all passes are done. */
    String state(SessionZone zone) {
        if (passesDone >= zone.passesPlanned()) {
            return bled ? "stopped" : "done";
        }
        return bled || over ? "stopped" : passesDone == 0 && seconds == 0 ? "waiting" : "running";
    }

    boolean isAlready(SessionZone zone) {
        return zone.passesDone() == passesDone
                && zone.seconds() == seconds
                && zone.bled() == bled
                && zone.state().equals(state(zone))
                && zone.pain().equals(Optional.ofNullable(pain));
    }
}
