package org.needlewise.protocol.screening;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is allowed only with less.
 *
 * @param maxNeedleMm longest needle, or null
 * @param minIntervalWeeks shortest time between sessions, or null
 * @param marginMm skin to keep free around whatever must not be needled, or null
 * @param excludedRegions places that are left out
 * @param needs words for what else is needed, such as titanium-needles
 */
public record Limits(
        @Nullable Double maxNeedleMm,
        @Nullable Integer minIntervalWeeks,
        @Nullable Double marginMm,
        List<String> excludedRegions,
        List<String> needs) {
    public static final Limits NONE = new Limits(null, null, null, List.of(), List.of());

    public Limits {
        excludedRegions = List.copyOf(excludedRegions);
        needs = List.copyOf(needs);
    }

    /** True when nothing is limited. */
    public boolean limitNothing() {
        return equals(NONE);
    }

    /** Both together, the stricter of each. */
    public Limits and(Limits other) {
        if (limitNothing()) {
            return other;
        }
        if (other.limitNothing()) {
            return this;
        }
        return new Limits(
                Stream.of(this, other)
                        .map(Limits::maxNeedleMm)
                        .filter(Objects::nonNull)
                        .min(Double::compare)
                        .orElse(null),
                Stream.of(this, other)
                        .map(Limits::minIntervalWeeks)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(null),
                Stream.of(this, other)
                        .map(Limits::marginMm)
                        .filter(Objects::nonNull)
                        .max(Double::compare)
                        .orElse(null),
                Stream.of(this, other)
                        .flatMap(limits -> limits.excludedRegions.stream())
                        .distinct()
                        .toList(),
                Stream.of(this, other)
                        .flatMap(limits -> limits.needs.stream())
                        .distinct()
                        .toList());
    }
}
