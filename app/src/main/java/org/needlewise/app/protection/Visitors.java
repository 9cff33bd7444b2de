package org.needlewise.app.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.SignedInPerson;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Ties a browser's session to the person who unlocked. */
@Component
class Visitors {
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy renewal;
    private final WaitingForms forms;

    Visitors(SecurityContextRepository contexts, SessionAuthenticationStrategy renewal, WaitingForms forms) {
        this.contexts = contexts;
        this.renewal = renewal;
        this.forms = forms;
    }

    void signIn(Records.In in, HttpServletRequest request, HttpServletResponse response) {
        SignedInPerson person = new SignedInPerson(in.person(), in.unlocking());
        renewal.onAuthentication(person, request, response);
        keep(person, request, response);
        forms.belongTo(in.person(), request);
    }

    void signOut(HttpServletRequest request, HttpServletResponse response) {
        keep(null, request, response);
    }

    private void keep(@Nullable SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
