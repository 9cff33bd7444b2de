package org.needlewise.app.people;

import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.needlewise.app.vault.RecordLocked;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who signed in; without that the one owner of a record that lies open: the person at this computer. A protected record is
 * nobody's without signing in, however the request came here.
 */
@Component
class RequestPerson implements CurrentPerson {
    private final People people;
    private final Protections protections;

    RequestPerson(People people, Protections protections) {
        this.people = people;
        this.protections = protections;
    }

    @Override
    public PersonId id() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson in) {
            return in.person();
        }
        PersonId only = people.onlyOne();
        if (protections.of(only.value()) != Protection.OFF) {
            throw new RecordLocked();
        }
        return only;
    }

    @Override
    public boolean isProtected() {
        return protections.of(id().value()) != Protection.OFF;
    }
}
