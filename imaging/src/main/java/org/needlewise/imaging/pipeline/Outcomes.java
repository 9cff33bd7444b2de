package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.measurement.Outcome.Refused;
import org.needlewise.model.measurement.Refusal;

/** Lists of outcomes taken apart. */
final class Outcomes {
    private Outcomes() {}

    static <T> List<T> measured(List<Outcome<T>> outcomes) {
        List<T> values = new ArrayList<>();
        for (Outcome<T> outcome : outcomes) {
            if (outcome instanceof Measured<T> measured) {
                values.add(measured.value());
            }
        }
        return values;
    }

    /** Why there is no value; empty when there is one. */
    static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Refused<?> refused ? refused.refusals() : List.of();
    }
}
