package org.needlewise.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.needlewise.app.costs.Expenses;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.healing.CheckIns;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Photos;
import org.needlewise.app.photos.VisitId;
import org.needlewise.app.remarks.Remarks;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sessions.Sessions;
import org.needlewise.app.sites.DrawnPair;
import org.needlewise.app.sites.SiteId;
import org.needlewise.e2e.Photographs.Place;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Stage;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All pages of a life that has something to show on each. */
final class Pages {
    /** Answers that are no page: pictures, files, parts of pages, and words between machines. */
    private static final Set<String> NO_PAGE = Set.of(
            "/error",
            "/card.pdf",
            "/healing/here",
            "/settings/protection/state",
            "/settings/keeping/status",
            "/settings/keeping/archive",
            "/report/clinician.pdf",
            "/report/measurements.csv",
            "/report/sessions.csv",
            "/report/fhir.json",
            "/how/section",
            "/how/section.json",
            "/plan/calendar.ics",
            "/calendar/{token:[A-Za-z0-9_-]{43}}.ics",
            "/photos/visit/{visit}/result",
            "/photos/picture/{photo}/{kind}",
            "/photos/aligned/{visit}/{side}",
            "/progress/rating/{id}/{pair}/{side}",
            "/sessions/{id}/zones/{zone}/map",
            "/screen/{stage:enrolment|session}");

    private final Served served;
    private final PersonId person;

    Pages(Served served) {
        this.served = served;
        this.person = served.person();
    }

    /** Patterns of all pages that the application can show. */
    static List<String> patterns(Served served) {
        return served.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.asHttpMethod().equals(HttpMethod.GET)))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .flatMap(condition -> Optional.ofNullable(condition).stream())
                .flatMap(condition -> condition.getPatterns().stream())
                .map(PathPattern::getPatternString)
                .map(pattern -> pattern.isEmpty() ? "/" : pattern)
                .filter(pattern -> !NO_PAGE.contains(pattern))
                .toList();
    }

    static boolean fits(String pattern, String path) {
        return PathPatternParser.defaultInstance
                .parse(pattern)
                .matches(org.springframework.http.server.PathContainer.parsePath(path.split("\\?", 2)[0]));
    }

    /** Fills a life and names its pages. */
    Map<String, String> filled() {
        Life life = new Life(served);
        DrawnPair pair = life.untilTheFirstSession();
        SiteId alone = life.site("Scar", 52);
        life.another(pair.treated(), Photographs.second(Place.TREATED));
        VisitId later =
                life.photograph(pair.treated(), served.today(), Photographs.later(Place.TREATED), Place.TREATED);
        life.photograph(pair.control(), served.today(), Photographs.later(Place.CONTROL), Place.CONTROL);
        UUID done =
                new LaterMonths(served).session(pair.treated(), served.today().minusDays(2));
        NeedlingSession held = served.bean(Sessions.class).get(person, done);
        UUID check = served.bean(CheckIns.class)
                .answer(
                        person,
                        held,
                        pair.treated(),
                        served.clock().instant(),
                        Map.of(),
                        Map.of("pus", Given.YES, "new-brown-patch", Given.UNKNOWN));
        UUID running = runningSession(pair.treated());
        served.bean(Remarks.class).add(person, "visit", later.value(), "It itched a little.");
        served.bean(Expenses.class)
                .add(person, served.today(), Expenses.PROFESSIONAL, firstKind(), 12_000, "EUR", "one appointment");
        UUID photo =
                served.bean(Photos.class).ofVisit(person, later).get(0).id().value();
        UUID device =
                served.bean(Devices.class).inUse(person).orElseThrow().id().value();
        UUID screened = served.bean(Screenings.class)
                .all(person, Stage.ENROLMENT, Locale.ENGLISH)
                .get(0)
                .id();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("today", "/");
        pages.put("body", "/body");
        pages.put("body-new", "/body/new");
        pages.put("body-site", "/body/sites/" + pair.treated());
        pages.put("body-site-alone", "/body/sites/" + alone);
        pages.put("body-edit", "/body/sites/" + alone + "/edit");
        pages.put("body-partner", "/body/sites/" + alone + "/partner");
        pages.put("screen", "/screen");
        pages.put("screen-questions-you", "/screen/enrolment/0");
        pages.put("screen-questions", "/screen/enrolment/3");
        pages.put("screen-result", "/screen/results/" + screened);
        pages.put("plan", "/plan");
        pages.put("photos", "/photos");
        pages.put("photos-site", "/photos/site/" + pair.treated());
        pages.put("photos-visit", "/photos/visit/" + later);
        pages.put("photos-camera", "/photos/visit/" + later + "/camera");
        pages.put("photos-outline", "/photos/outline/" + photo);
        pages.put("photos-landmarks", "/photos/landmarks/" + later);
        pages.put("progress", "/progress");
        pages.put("progress-site", "/progress/" + pair.treated());
        pages.put("progress-control", "/progress/" + pair.control());
        pages.put("sessions", "/sessions");
        pages.put("session-guide", "/sessions/" + running);
        pages.put("session-after", "/sessions/" + done);
        pages.put("healing-questions", "/healing/" + done + "/check-day-7");
        pages.put("healing-result", "/healing/results/" + check);
        pages.put("healing-locks", "/healing/locks");
        pages.put("healing-red-flags", "/healing/red-flags");
        pages.put("healing-offline", "/healing/offline");
        pages.put("devices", "/devices");
        pages.put("device", "/devices/" + device);
        pages.put("device-new", "/devices/new");
        pages.put("device-edit", "/devices/" + device + "/edit");
        pages.put("costs", "/costs");
        pages.put("how", "/how");
        pages.put("phone", "/phone");
        pages.put("settings", "/settings");
        pages.put("report", "/report");
        pages.put("study", "/study");
        pages.put("keeping", "/settings/keeping");
        pages.put("bringing", "/settings/bringing");
        pages.put("protection", "/settings/protection");
        pages.put("recovery-key", "/settings/protection/recovery-key");
        pages.put("waiting-form", "/settings/protection/form");
        pages.put("unlock", "/unlock");
        pages.put("recover", "/unlock/recovery");
        return pages;
    }

    private static String firstKind() {
        return Expenses.KINDS.getOrDefault(Expenses.PROFESSIONAL, List.of()).get(0);
    }

    private UUID runningSession(SiteId site) {
        UUID id = new LaterMonths(served).session(site, served.today());
        JdbcClient jdbc = served.bean(JdbcClient.class);
        jdbc.sql("update needling_session set state = 'running', ended_at = null where id = ?")
                .param(id)
                .update();
        jdbc.sql("update session_zone set state = 'running', passes_done = 3 where session_id = ?")
                .param(id)
                .update();
        return id;
    }
}
