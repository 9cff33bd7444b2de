package org.needlewise.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.people.SignedInPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page shows. */
@ControllerAdvice
class Frame {
    private static final List<Destination> MAIN = List.of(
            new Destination("/", "nav.today", "today"),
            new Destination("/body", "nav.body", "body"),
            new Destination("/plan", "nav.plan", "calendar"),
            new Destination("/photos", "nav.photos", "camera"),
            new Destination("/progress", "nav.progress", "chart"));
    private static final List<Destination> MORE = List.of(
            new Destination("/screen", "nav.screen", "check"),
            new Destination("/sessions", "nav.sessions", "drop"),
            new Destination("/devices", "nav.devices", "roller"),
            new Destination("/costs", "nav.costs", "coin"),
            new Destination("/report", "nav.report", "report"),
            new Destination("/how", "nav.how", "skin"),
            new Destination("/phone", "nav.phone", "phone"),
            new Destination("/settings", "nav.settings", "gear"));

    private final DataDirectory data;

    Frame(DataDirectory data) {
        this.data = data;
    }

    @ModelAttribute
    void fill(ModelMap model, HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            // Asked for now: a long page may have been sent in part before its first form asks.
            model.addAttribute("csrfHeader", token.getHeaderName());
            model.addAttribute("csrfToken", token.getToken());
        }
        String path = request.getRequestURI();
        model.addAttribute("destinations", MAIN);
        model.addAttribute("moreDestinations", MORE);
        model.addAttribute("here", here(path));
        model.addAttribute("path", path);
        model.addAttribute("demo", data.demo());
        model.addAttribute("languages", Languages.ALL);
        model.addAttribute(
                "lockable", SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson);
    }

    private static String here(String path) {
        int second = path.indexOf('/', 1);
        return second < 0 ? path : path.substring(0, second);
    }

    /**
     * A page that the frame leads to.
     *
     * @param name message key
     * @param icon of the sprite
     */
    record Destination(String path, String name, String icon) {}
}
