package org.needlewise.verdict.series;

/** On what scale a measure is compared, and how a change of it becomes percent. */
public enum MeasureScale {
    /** A positive size: logarithms are compared, a change is a ratio. */
    RATIO,
    /** A number that may have either sign and is best when nearest to zero: distances from zero are compared. */
    TOWARDS_ZERO,
    /** Already percent against the baseline photograph: a change is in points. */
    POINTS
}
