package org.needlewise.app.protection;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Keyring;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.needlewise.app.vault.RecordKey;
import org.needlewise.app.web.Refused;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects records, unlocks them, and changes the ways in. */
@Service
class Records {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 500;

    private final KeyRows rows;
    private final SignInNames names;
    private final People people;
    private final Keyring keyring;
    private final Protections protections;
    private final Patience patience;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    Records(
            KeyRows rows,
            SignInNames names,
            People people,
            Keyring keyring,
            Protections protections,
            Patience patience,
            @Lazy Jobs jobs,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.names = names;
        this.people = people;
        this.keyring = keyring;
        this.protections = protections;
        this.patience = patience;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** Somebody who is in: the record is unlocked. */
    record In(PersonId person, UUID unlocking) {}

    /** A record that has just been protected, and what is to be printed. */
    record Protected(In in, RecoveryKey recovery) {}

    /** Whether people must say who they are: there is more than one. */
    boolean isShared() {
        return rows.people() > 1;
    }

    /**
     * Protects a record that lies open. What is there is sealed by a job; both ways in are kept before anything is sealed.
     *
     * @return with the recovery key, which nobody can show again
     */
    Protected protect(PersonId person, String passphrase) {
        check(passphrase);
        if (protections.of(person.value()) != Protection.OFF) {
            throw Refused.changedMeanwhile();
        }
        RecordKey key = RecordKey.random();
        RecoveryKey recovery = RecoveryKey.random();
        KeyRow row = row(person, passphrase, key, Wrapping.RECOVERY.wrap(person, recovery.secret(), key));
        // Kept before it is held: of two who do this at once only one key is ever sealed with.
        transaction.executeWithoutResult(status -> {
            rows.add(row, null);
            jobs.enqueue(ResealRecord.NAME, person.toString());
        });
        In in = in(person, key);
        protections.changed(person.value());
        return new Protected(in, recovery);
    }

    /** Begins to open everything again; the key goes when all is readable. */
    void unprotect(PersonId person, String passphrase) {
        if (isShared()) {
            throw new Refused(HttpStatus.CONFLICT, "protection.shared");
        }
        key(person, passphrase);
        transaction.executeWithoutResult(status -> {
            rows.state(person, Protection.TURNING_OFF);
            jobs.enqueue(ResealRecord.NAME, person.toString());
        });
        protections.changed(person.value());
    }

    /**
     * Unlocks with the passphrase.
     *
     * @param name asked for when there is more than one person
     * @throws Refused when it is wrong, or one has to wait
     */
    In unlock(@Nullable String name, String passphrase) {
        PersonId person = person(name).orElse(null);
        if (person == null) {
            // As slow as a wrong passphrase: whether the name exists is not told.
            SlowHash.NOW.of(passphrase, new byte[SlowHash.SALT_BYTES]);
            patience.check(String.valueOf(name));
            patience.wasWrong(String.valueOf(name));
            throw wrong();
        }
        return in(person, key(person, passphrase));
    }

    /** Unlocks with the recovery key and sets a new passphrase. The recovery key stays good. */
    In recover(@Nullable String name, RecoveryKey recovery, String passphrase) {
        check(passphrase);
        Optional<PersonId> person = person(name);
        String whose = person.map(PersonId::toString).orElse(String.valueOf(name));
        patience.check(whose);
        Optional<RecordKey> key = person.flatMap(rows::of)
                .flatMap(row -> Wrapping.RECOVERY.unwrap(row.person(), recovery.secret(), row.byRecovery()));
        if (person.isEmpty() || key.isEmpty()) {
            patience.wasWrong(whose);
            throw new Refused(HttpStatus.FORBIDDEN, "protection.wrong.recovery");
        }
        patience.wasRight(whose);
        rows.passphrase(row(person.get(), passphrase, key.get(), new byte[0]));
        return in(person.get(), key.get());
    }

    void changePassphrase(PersonId person, String before, String passphrase) {
        check(passphrase);
        RecordKey key = key(person, before);
        rows.passphrase(row(person, passphrase, key, new byte[0]));
    }

    /** Makes a new recovery key; the one on paper opens nothing any more. */
    RecoveryKey newRecovery(PersonId person, String passphrase) {
        RecordKey key = key(person, passphrase);
        RecoveryKey recovery = RecoveryKey.random();
        rows.recovery(person, Wrapping.RECOVERY.wrap(person, recovery.secret(), key));
        return recovery;
    }

    boolean hasName(PersonId person) {
        return rows.of(person).filter(KeyRow::hasName).isPresent();
    }

    /**
     * Another person on this installation, with a protected record of their own.
     *
     * @param ownName of the person who lets the other in, when they have none yet
     * @throws Refused when their own record is not protected, or the name is taken
     */
    Protected addPerson(PersonId host, @Nullable String ownName, String name, String passphrase) {
        check(passphrase);
        if (protections.of(host.value()) != Protection.ON) {
            throw new Refused(HttpStatus.CONFLICT, "protection.first-yours");
        }
        byte[] hash = names.hash(name);
        if (rows.named(hash).isPresent()) {
            throw Refused.badInput("protection.taken");
        }
        boolean isNamed = hasName(host);
        byte[] own = isNamed ? hash : names.hash(String.valueOf(ownName));
        if (!isNamed && Arrays.equals(own, hash)) {
            throw Refused.badInput("protection.taken");
        }
        RecordKey key = RecordKey.random();
        RecoveryKey recovery = RecoveryKey.random();
        PersonId person = transaction.execute(status -> {
            if (!isNamed) {
                rows.name(host, own);
            }
            PersonId added = people.create();
            rows.add(row(added, passphrase, key, Wrapping.RECOVERY.wrap(added, recovery.secret(), key)), hash);
            jobs.enqueue(ResealRecord.NAME, added.toString());
            return added;
        });
        In in = in(person, key);
        protections.changed(person.value());
        return new Protected(in, recovery);
    }

    void lock(PersonId person) {
        keyring.lock(person.value());
    }

    /** @throws Refused when it is wrong, or one has to wait */
    RecordKey key(PersonId person, String passphrase) {
        String whose = person.toString();
        patience.check(whose);
        KeyRow row = rows.of(person).orElseThrow(Refused::notFound);
        Optional<RecordKey> key = passphrase.length() > LONGEST
                ? Optional.empty()
                : Wrapping.PASSPHRASE.unwrap(person, row.hash().of(passphrase, row.salt()), row.byPassphrase());
        if (key.isEmpty()) {
            patience.wasWrong(whose);
            throw wrong();
        }
        patience.wasRight(whose);
        return key.get();
    }

    private Optional<PersonId> person(@Nullable String name) {
        if (!isShared()) {
            return Optional.of(people.onlyOne());
        }
        return name == null || name.isBlank()
                ? Optional.empty()
                : rows.named(names.hash(name)).map(KeyRow::person);
    }

    In in(PersonId person, RecordKey key) {
        return new In(person, keyring.unlock(person.value(), key));
    }

    private static KeyRow row(PersonId person, String passphrase, RecordKey key, byte[] byRecovery) {
        byte[] salt = new byte[SlowHash.SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] wrapped = Wrapping.PASSPHRASE.wrap(person, SlowHash.NOW.of(passphrase, salt), key);
        return new KeyRow(person, false, salt, SlowHash.NOW, wrapped, byRecovery);
    }

    private static void check(String passphrase) {
        if (passphrase.length() < SHORTEST || passphrase.length() > LONGEST) {
            throw Refused.badInput("protection.bad.passphrase", SHORTEST);
        }
    }

    private static Refused wrong() {
        return new Refused(HttpStatus.FORBIDDEN, "protection.wrong");
    }
}
