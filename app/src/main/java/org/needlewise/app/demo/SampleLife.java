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

/** Fills an empty record with a year: two pairs of stretch marks and a scar, sessions, photographs, their measuring. */
@Component
public class SampleLife {
    private final CurrentPerson current;
    private final Sites sites;
    private final SampleBody body;
    private final SampleCare care;
    private final SampleNotes notes;
    private final SampleAlbum album;
    private final Clock clock;

    SampleLife(
            CurrentPerson current,
            Sites sites,
            SampleBody body,
            SampleCare care,
            SampleNotes notes,
            SampleAlbum album,
            Clock clock) {
        this.current = current;
        this.sites = sites;
        this.body = body;
        this.care = care;
        this.notes = notes;
        this.album = album;
        this.clock = clock;
    }

    /** Whether there is something already. */
    public boolean isThere() {
        return !sites.all(current.id()).isEmpty();
    }

    /**
     * Fills the record; returns when everything is measured.
     *
     * @param locale language of the words that a person would have written
     */
    public void fill(SamplePhotographs photographs, Progress progress, Locale locale) {
        PersonId person = current.id();
        SampleYear year = SampleYear.endingOn(LocalDate.now(clock));
        SampleWords words = SampleWords.in(locale);
        List<SamplePlace> places = body.fill(person, words, year);
        List<SiteId> treated = places.stream()
                .filter(SamplePlace::isTreated)
                .map(SamplePlace::id)
                .toList();
        care.fill(person, year, treated, words);
        notes.fill(person, year, words);
        album.fill(person, year, places, photographs, progress);
    }
}
