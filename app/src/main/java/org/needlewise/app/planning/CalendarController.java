package org.needlewise.app.planning;

import java.util.Locale;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.RecordLocked;
import org.needlewise.app.web.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar as a file and under a secret address; neutral titles, nothing about skin. */
@Controller
class CalendarController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private static final String RETRY_AFTER_SECONDS = "3600";

    private final CalendarFeeds feeds;
    private final PlanCalendars calendars;
    private final CurrentPerson current;

    CalendarController(CalendarFeeds feeds, PlanCalendars calendars, CurrentPerson current) {
        this.feeds = feeds;
        this.calendars = calendars;
        this.current = current;
    }

    @GetMapping("/calendar/{token:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<String> feed(@PathVariable String token, Locale locale) {
        PersonId owner = feeds.owner(token).orElseThrow(Refused::notFound);
        try {
            return calendar(owner, locale);
        } catch (RecordLocked locked) {
            // A calendar that hears this keeps the entries it has and asks again.
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
    }

    @GetMapping("/plan/calendar.ics")
    ResponseEntity<String> download(Locale locale) {
        return calendar(current.id(), locale);
    }

    private ResponseEntity<String> calendar(PersonId person, Locale locale) {
        String text = calendars.text(person, locale).orElseThrow(Refused::notFound);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("needlewise.ics")
                                .build()
                                .toString())
                .body(text);
    }
}
