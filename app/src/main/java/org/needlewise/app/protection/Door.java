package org.needlewise.app.protection;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.SignedInPerson;
import org.needlewise.app.vault.Keyring;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Lets in whoever signed in while that unlocking lasts, and everybody at this computer when the one record here lies open.
 */
@Component
class Door implements AuthorizationManager<RequestAuthorizationContext> {
    private final People people;
    private final Protections protections;
    private final Keyring keyring;

    Door(People people, Protections protections, Keyring keyring) {
        this.people = people;
        this.protections = protections;
        this.keyring = keyring;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> asking, RequestAuthorizationContext request) {
        keyring.lockIdle();
        if (asking.get() instanceof SignedInPerson person) {
            request.getRequest().setAttribute(KeepNothing.ASKED, true);
            return new AuthorizationDecision(isUnlocked(person));
        }
        return new AuthorizationDecision(isOpen());
    }

    private boolean isUnlocked(SignedInPerson in) {
        PersonId person = in.person();
        if (keyring.unlocking(person.value()).equals(Optional.of(in.unlocking()))) {
            keyring.used(person.value());
            return true;
        }
        return isOpen() && people.onlyOne().equals(person);
    }

    private boolean isOpen() {
        return protections.of(people.onlyOne().value()) == Protection.OFF;
    }
}
