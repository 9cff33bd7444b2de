package org.needlewise.verdict;

import org.needlewise.verdict.series.MeasureScale;

/**
 * What the visits of one person say by themselves, for pooling over people: the effect without any prior that draws it
 * towards zero. Shown to nobody as an answer; {@link SelfTrial#judge} gives those.
 *
 * @param scale what the value is a difference of: logarithms, distances from zero, or points
 * @param value effect reached at the last visit, treated minus control (or minus its own baseline), on that scale
 * @param standardError of the value
 * @param pairs whole pairs compared, 0 for single sites
 * @param lastDay day of the last visit, counted from the first session
 */
public record TrialEffect(MeasureScale scale, double value, double standardError, int pairs, int lastDay) {}
