package org.needlewise.cohort.judging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.verdict.pooling.DoseResponse;
import org.needlewise.verdict.pooling.PooledEffect;
import org.needlewise.verdict.pooling.StudyEffect;

/**
 * What is said of a group.
 *
 * @param people in it
 * @param due people whose day of the verdict had come
 * @param answers how many of those got which of the four answers, over all measures in one word
 * @param stopped people told to stop or worse after a session, of those who answered
 * @param clinician people told to see a clinician or worse, of those who answered
 * @param measures one for each that was judged
 */
public record GroupResult(
        Group group,
        int people,
        int due,
        Map<String, Count> answers,
        Count stopped,
        Count clinician,
        List<MeasureResult> measures) {
    public GroupResult {
        measures = List.copyOf(measures);
    }

    /**
     * One measure over a group.
     *
     * @param percent whether effects are differences of logarithms
     * @param answers how many got which of the four answers
     * @param pooled empty when too few people have an effect
     * @param dose effect against dose; empty when too few, or when all had the same
     * @param asymmetry effect against its standard error: a slope tells that small trials differ from large ones
     * @param effects of single people, in no order that tells who
     */
    public record MeasureResult(
            String measure,
            boolean percent,
            Map<String, Count> answers,
            Optional<PooledEffect> pooled,
            Optional<DoseResponse> dose,
            Optional<DoseResponse> asymmetry,
            List<StudyEffect> effects) {
        public MeasureResult {
            effects = List.copyOf(effects);
        }
    }
}
