package org.needlewise.app.reminders;

import java.time.LocalDate;

/**
 * Something that waits to be done.
 *
 * @param on the day it is due
 * @param kind check-in, session, photos, running or head; a key of the messages
 * @param says what, in neutral words
 * @param link where it is done
 */
public record DueItem(LocalDate on, String kind, String says, String link) {}
