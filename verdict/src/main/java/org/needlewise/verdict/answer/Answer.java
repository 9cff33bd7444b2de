package org.needlewise.verdict.answer;

import java.time.LocalDate;

/** The answer for one measure: a verdict, or how it looks so far. The two are different types on purpose. */
public sealed interface Answer {
    Finding finding();

    /** The day from which the answer is a verdict. */
    LocalDate verdictFrom();

    /**
     * Given with a visit on or after the day that was planned before the first session.
     *
     * @param confirmed true with a visit from 24 weeks after the last session on
     */
    record Verdict(Finding finding, LocalDate verdictFrom, boolean confirmed) implements Answer {}

    /** Before that day, or without a visit since: shown, but no verdict. */
    record SoFar(Finding finding, LocalDate verdictFrom) implements Answer {}
}
