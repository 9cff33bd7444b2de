package org.needlewise.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.imaging.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty record with a year: two pairs of stretch marks and a scar, sessions, photographs, their measuring. */
@Component
public class SampleLife {
    private final CurrentPerson current;
    private final Sites sites;
    private final SampleBody body;
    private final SampleCare care;
    private final SampleNotes notes;
    private final SampleAlbum album;
    private final SampleBookmark bookmark;
    private final TransactionTemplate atOnce;
    private final Clock clock;

    SampleLife(
            CurrentPerson current,
            Sites sites,
            SampleBody body,
            SampleCare care,
            SampleNotes notes,
            SampleAlbum album,
            SampleBookmark bookmark,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.current = current;
        this.sites = sites;
        this.body = body;
        this.care = care;
        this.notes = notes;
        this.album = album;
        this.bookmark = bookmark;
        this.atOnce = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether there is something, and all of it. */
    public boolean isThere() {
        return bookmark.begun().isEmpty() && !sites.all(current.id()).isEmpty();
    }

    /**
     * Fills the record; returns when everything is measured. What an earlier run has left unfinished is taken up.
     *
     * @param locale language of the words that a person would have written
     */
    public void fill(SamplePhotographs photographs, Progress progress, Locale locale) {
        PersonId person = current.id();
        LocalDate lastDay = bookmark.begun().orElseGet(() -> LocalDate.now(clock));
        bookmark.begin(lastDay);
        SampleYear year = SampleYear.endingOn(lastDay);
        List<SamplePlace> places = body.drawn(person);
        if (places.isEmpty()) {
            places = atOnce.execute(transaction -> live(person, year, SampleWords.in(locale)));
        }
        album.fill(person, year, places, photographs, progress);
        bookmark.finish();
    }

    /** All that needs no photograph: there altogether or not at all. */
    private List<SamplePlace> live(PersonId person, SampleYear year, SampleWords words) {
        List<SamplePlace> places = body.fill(person, words, year);
        List<SiteId> treated = places.stream()
                .filter(SamplePlace::isTreated)
                .map(SamplePlace::id)
                .toList();
        care.fill(person, year, treated, words);
        notes.fill(person, year, words);
        return places;
    }
}
