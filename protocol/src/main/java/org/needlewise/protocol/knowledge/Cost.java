package org.needlewise.protocol.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Mark;

/**
 * A price range as found.
 *
 * @param id stable id
 * @param kind what it pays for
 * @param country where
 * @param year when, or undated
 * @param currency ISO 4217
 * @param low lower end
 * @param high upper end
 * @param sessionsLow fewest sessions of a course, for professional prices
 * @param sessionsHigh most sessions of a course, for professional prices
 * @param sources ids of the bibliography
 * @param marks how well it is founded
 */
public record Cost(
        String id,
        String kind,
        String country,
        String year,
        String currency,
        double low,
        double high,
        @Nullable Integer sessionsLow,
        @Nullable Integer sessionsHigh,
        List<String> sources,
        List<Mark> marks) {}
