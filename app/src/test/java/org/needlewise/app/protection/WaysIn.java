package org.needlewise.app.protection;

import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.needlewise.app.web.Refused;
import org.springframework.context.ApplicationContext;

/** What the pages of protection do, for tests without pages. */
public final class WaysIn {
    private final Records records;
    private final Protections protections;

    public WaysIn(ApplicationContext app) {
        this.records = app.getBean(Records.class);
        this.protections = app.getBean(Protections.class);
    }

    public Protection state(PersonId person) {
        return protections.of(person.value());
    }

    public void protect(PersonId person, String passphrase) {
        records.protect(person, passphrase);
    }

    public void unprotect(PersonId person, String passphrase) {
        records.unprotect(person, passphrase);
    }

    public void change(PersonId person, String before, String passphrase) {
        records.changePassphrase(person, before, passphrase);
    }

    /** Whether it is the passphrase; the record is unlocked then. */
    public boolean unlocks(PersonId person, String passphrase) {
        try {
            records.in(person, records.key(person, passphrase));
            return true;
        } catch (Refused wrong) {
            return false;
        }
    }
}
