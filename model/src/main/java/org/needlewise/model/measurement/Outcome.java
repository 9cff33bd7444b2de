package org.needlewise.model.measurement;

import java.util.List;
import java.util.function.Function;

/** What came of something a person can cause to fail: a result, or a refusal with reasons. */
public sealed interface Outcome<T> {

    /** It worked. */
    record Measured<T>(T value) implements Outcome<T> {}

    /** It did not, and here is why and what to do. */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }

    static <T> Outcome<T> measured(T value) {
        return new Measured<>(value);
    }

    static <T> Outcome<T> refused(RefusalCode code, Object... details) {
        return new Refused<>(List.of(new Refusal(code, details)));
    }

    /** The same refusal as an outcome of another kind, or the mapped result. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Measured<T> measured) {
            return next.apply(measured.value());
        }
        return new Refused<>(((Refused<T>) this).refusals());
    }
}
