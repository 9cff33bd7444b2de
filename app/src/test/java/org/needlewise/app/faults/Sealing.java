package org.needlewise.app.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.protection.WaysIn;
import org.needlewise.app.vault.Protection;
import org.springframework.context.ApplicationContext;

/**
 * Turns protection on, changes the passphrase and turns protection off again, for ever; says each passphrase before it is
 * tried and after it was acknowledged.
 */
final class Sealing {
    private static final String TRYING = "TRYING ";
    private static final String HOLDS = "PASSPHRASE ";
    private static final long LOOK_AGAIN_MS = 20;

    private final WaysIn ways;
    private final PersonId person;

    Sealing(ApplicationContext app, PersonId person) {
        this.ways = new WaysIn(app);
        this.person = person;
    }

    /**
     * Unlocks the record, as a person does who remembers the last passphrase that was acknowledged, and the one that was
     * being set when the program died.
     *
     * @return false when none of these opens it
     */
    boolean enter(List<String> acknowledged) {
        return ways.state(person) == Protection.OFF
                || candidates(acknowledged).stream().anyMatch(one -> ways.unlocks(person, one));
    }

    /** Only the last acknowledged one, unless another was being set after it. */
    private static List<String> candidates(List<String> acknowledged) {
        List<String> candidates = new ArrayList<>();
        for (String line : acknowledged) {
            if (line.startsWith(HOLDS)) {
                candidates.clear();
                candidates.add(line.substring(HOLDS.length()));
            } else if (line.startsWith(TRYING)) {
                candidates.add(0, line.substring(TRYING.length()));
            }
        }
        return candidates;
    }

    /** @param random for passphrases */
    void forEver(Random random, List<String> acknowledged, Consumer<String> say) {
        List<String> known = candidates(acknowledged);
        String passphrase = known.stream()
                .filter(one -> ways.state(person) != Protection.OFF && ways.unlocks(person, one))
                .findFirst()
                .orElse("");
        try {
            while (true) {
                settled();
                String next = "a passphrase of " + random.nextLong();
                boolean open = ways.state(person) == Protection.OFF;
                if (open || random.nextBoolean()) {
                    say.accept(TRYING + next);
                    if (open) {
                        ways.protect(person, next);
                    } else {
                        ways.change(person, passphrase, next);
                    }
                    say.accept(HOLDS + next);
                    passphrase = next;
                } else {
                    ways.unprotect(person, passphrase);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until everything is sealed, or everything is open. */
    void settled() throws InterruptedException {
        while (ways.state(person) == Protection.TURNING_ON || ways.state(person) == Protection.TURNING_OFF) {
            Thread.sleep(LOOK_AGAIN_MS);
        }
    }
}
