package org.needlewise.app.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who unlocked their record in this browser; good as long as that unlocking lasts. */
public final class SignedInPerson extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final UUID person;
    private final UUID unlocking;

    public SignedInPerson(PersonId person, UUID unlocking) {
        super(List.of());
        this.person = person.value();
        this.unlocking = unlocking;
        setAuthenticated(true);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    /** Which unlocking of the record this browser took part in. */
    public UUID unlocking() {
        return unlocking;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignedInPerson that && that.unlocking.equals(unlocking);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + unlocking.hashCode();
    }
}
