package org.needlewise.verdict.series;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One of several trials that a file holds.
 *
 * @param trial what it is called, unique within the file
 * @param firstSession empty before there was one: then it cannot be judged
 * @param lastSession planned or done; there exactly when the first is
 */
public record DatedSeries(
        String trial, Optional<LocalDate> firstSession, Optional<LocalDate> lastSession, Series series) {}
