package org.needlewise.protocol.healing;

import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Rule;

/**
 * What may no longer be needled, and what lifts that.
 *
 * @param what site, head, device or plan
 * @param site id of the site, or null when the lock is not bound to one
 * @param rule rule that locks; a clearance names its id
 * @param says the lock in a sentence
 * @param unlock what lifts it
 * @param unlockSays the same in a sentence
 */
public record LockState(
        RedFlag.Lock what, @Nullable String site, Rule rule, String says, Unlock unlock, String unlockSays) {

    /** What lifts a lock. */
    public enum Unlock {
        /** A clinician's clearance given after the finding. */
        CLEARANCE("clearance"),
        /** Another head than the one that was used. */
        NEW_HEAD("new-head"),
        /** Another device than the one that was used. */
        NEW_DEVICE("new-device"),
        /** Nothing. */
        NEVER("never");

        private final String word;

        Unlock(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
