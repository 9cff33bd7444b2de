package org.needlewise.app.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.needlewise.app.people.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody sent by a form to a record that had just been locked. It waits in this process's memory, sealed by a key
 * that only that browser has, until the same person unlocks there; nothing of it is written to the disk.
 */
@Component
class WaitingForms {
    /** Where it is offered again. */
    static final String PAGE = "/settings/protection/form";

    private static final String PLACE = "needlewise.form";
    private static final String COOKIE = "needlewise-form";
    private static final String OWNER = "needlewise.owner";
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int KEY_BYTES = 32;
    private static final int MOST_CHARACTERS = 200_000;
    /** Forms with passphrases, and those that must not happen by surprise. */
    private static final Set<String> NEVER = Set.of("/lock", "/unlock", "/settings/protection", "/settings/delete");

    private final JsonMapper json;
    private final Clock clock;

    WaitingForms(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * A form as it was sent.
     *
     * @param fields without the token against forged forms
     */
    record Sent(String path, Map<String, List<String>> fields) {}

    /** Not serializable on purpose: no container may write it down. */
    private record Waiting(PersonId person, byte[] sealed, Instant at) {}

    /** From now on forms of this browser are this person's. */
    void belongTo(PersonId person, HttpServletRequest request) {
        request.getSession().setAttribute(OWNER, person);
    }

    /** Keeps what was sent, if that is a form of somebody who had unlocked here. */
    boolean keep(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(OWNER) instanceof PersonId person)
                || !isForm(request)
                || NEVER.stream().anyMatch(request.getRequestURI()::startsWith)) {
            return false;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove("_csrf");
        byte[] text = json.writeValueAsBytes(new Sent(request.getRequestURI(), fields));
        if (text.length > MOST_CHARACTERS) {
            return false;
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        session.setAttribute(PLACE, new Waiting(person, seal(key, text, person), Instant.now(clock)));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(Base64.getUrlEncoder().encodeToString(key), request));
        Arrays.fill(key, (byte) 0);
        Arrays.fill(text, (byte) 0);
        return true;
    }

    /** What waits for this person in this browser. */
    Optional<Sent> of(PersonId person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (session == null
                || cookie == null
                || !(session.getAttribute(PLACE) instanceof Waiting waiting)
                || !waiting.person().equals(person)
                || Duration.between(waiting.at(), Instant.now(clock)).abs().compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getUrlDecoder().decode(cookie.getValue());
            byte[] text = new AesGcmJce(key).decrypt(waiting.sealed(), place(person));
            return Optional.of(json.readValue(text, Sent.class));
        } catch (GeneralSecurityException | IllegalArgumentException anotherBrowser) {
            return Optional.empty();
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return "POST".equals(request.getMethod())
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getHeader("HX-Request") == null;
    }

    private static byte[] seal(byte[] key, byte[] text, PersonId person) {
        try {
            return new AesGcmJce(key).encrypt(text, place(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a form could not be sealed", e);
        }
    }

    private static byte[] place(PersonId person) {
        return (person + "|form").getBytes(UTF_8);
    }

    private static String cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(PAGE)
                .build()
                .toString();
    }
}
