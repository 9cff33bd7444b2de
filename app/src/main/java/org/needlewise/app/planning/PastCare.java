package org.needlewise.app.planning;

import org.needlewise.app.people.PersonId;
import org.needlewise.protocol.planning.History;

/**
 * A feature that knows something of what has been: sessions, findings at check-ins, verdicts. The plan rests on all of
 * them together; sites are named by their id.
 */
public interface PastCare {
    History of(PersonId person);
}
