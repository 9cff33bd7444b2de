package org.needlewise.app.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.web.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What scripts and passkeys say to each other; passkey.js is the other side. */
@Controller
class PasskeyController {
    private static final String CREATION = "needlewise.passkey.creation";
    private static final String REQUEST = "needlewise.passkey.request";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Passkeys passkeys;
    private final PasskeyRows rows;
    private final Visitors visitors;
    private final CurrentPerson current;

    PasskeyController(Passkeys passkeys, PasskeyRows rows, Visitors visitors, CurrentPerson current) {
        this.passkeys = passkeys;
        this.rows = rows;
        this.visitors = visitors;
        this.current = current;
    }

    @PostMapping("/settings/protection/passkey/options")
    ResponseEntity<String> creation(HttpServletRequest request) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || !current.isProtected()) {
            throw Refused.notFound();
        }
        PublicKeyCredentialCreationOptions options = passkeys.creation(person, request);
        request.getSession().setAttribute(CREATION, options);
        return json(options);
    }

    @PostMapping("/settings/protection/passkey")
    @ResponseBody
    Map<String, String> add(
            @RequestParam String passphrase,
            @RequestParam String credential,
            @RequestParam String secret,
            HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = taken(request, CREATION, PublicKeyCredentialCreationOptions.class);
        PublicKeyCredential<AuthenticatorAttestationResponse> made = read(credential, new TypeReference<>() {});
        passkeys.add(
                current.id(),
                passphrase,
                options,
                new RelyingPartyPublicKey(made, "Needlewise"),
                bytes(secret),
                request);
        return Map.of("next", "/settings/protection");
    }

    @PostMapping("/settings/protection/passkey/{id}/remove")
    String remove(@PathVariable UUID id) {
        if (!rows.remove(current.id(), id)) {
            throw Refused.notFound();
        }
        return "redirect:/settings/protection";
    }

    @PostMapping("/unlock/passkey-options")
    ResponseEntity<String> request(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = passkeys.request(request);
        request.getSession().setAttribute(REQUEST, options);
        return json(options);
    }

    @PostMapping("/unlock/passkey")
    @ResponseBody
    Map<String, String> unlock(
            @RequestParam String credential,
            @RequestParam String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = taken(request, REQUEST, PublicKeyCredentialRequestOptions.class);
        PublicKeyCredential<AuthenticatorAssertionResponse> answer = read(credential, new TypeReference<>() {});
        Records.In in = passkeys.unlock(new RelyingPartyAuthenticationRequest(options, answer), bytes(secret), request);
        visitors.signIn(in, request, response);
        return Map.of("next", LockedOut.wish(request));
    }

    /** A challenge is good for one answer. */
    private static <T> T taken(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession();
        @Nullable Object kept = session.getAttribute(name);
        session.removeAttribute(name);
        if (!type.isInstance(kept)) {
            throw Refused.badInput("protection.bad.passkey");
        }
        return type.cast(kept);
    }

    private static ResponseEntity<String> json(Object options) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(options));
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw Refused.badInput("protection.bad.passkey");
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Refused.badInput("protection.bad.prf");
        }
    }
}
