package org.needlewise.app.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.needlewise.app.people.PersonId;

/** A feature that knows of something to be done. */
public interface Due {
    /** What is due up to a day, that day included; what was due earlier and was not done is in it too. */
    List<DueItem> due(PersonId person, LocalDate until, Locale locale);
}
