package org.needlewise.protocol.planning;

/**
 * How a site is needled.
 *
 * @param needleMm needle length
 * @param needleCapMm longest needle allowed here
 * @param intervalWeeks least weeks between sessions on the same skin
 * @param passes passes in all
 * @param directions directions they are spread over
 * @param mostPasses passes never exceeded
 * @param holesPerCm2 density of a session
 * @param marginMm skin around the mark that is needled with it
 * @param lightPressure true where the device may hardly be pressed
 * @param sessionsEachZone sessions of a block for every zone
 */
public record Technique(
        double needleMm,
        double needleCapMm,
        int intervalWeeks,
        int passes,
        int directions,
        int mostPasses,
        double holesPerCm2,
        double marginMm,
        boolean lightPressure,
        int sessionsEachZone) {}
