package org.needlewise.protocol.planning;

import java.util.List;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;

/**
 * What holds for the sessions of a site.
 *
 * @param concern row of the concern
 * @param region row of the place
 * @param place id of the place
 * @param needleMm needle length
 * @param needleCapMm longest needle allowed
 * @param intervalWeeks least weeks between sessions
 * @param remindWeeks weeks after which the person is reminded
 * @param sessionsInBlock sessions of a block
 * @param passes passes of a session
 * @param directions directions they are spread over
 * @param mostPasses passes never exceeded
 * @param holesPerCm2 density of a session
 * @param intervalRule rule of the interval
 * @param openSkin row of how long the skin counts as open
 * @param rules rules that shaped it
 */
record SiteTerms(
        Row concern,
        Row region,
        String place,
        double needleMm,
        double needleCapMm,
        int intervalWeeks,
        int remindWeeks,
        int sessionsInBlock,
        int passes,
        int directions,
        int mostPasses,
        double holesPerCm2,
        Rule intervalRule,
        Row openSkin,
        List<Rule> rules) {

    /** Sessions at the beginning that grow from the patch test on; a full interval lies between them. */
    int growing() {
        return 1 + concern.whole("growthSessions");
    }

    /** Blocks after which there is a pause. */
    int maxBlocks() {
        int most = concern.whole("maxBlocks");
        return region.optionalNumber("mostBlocks")
                .map(cap -> Math.min(most, cap.intValue()))
                .orElse(most);
    }

    /** Skin of a session. */
    DayBook.Skin skin(double areaCm2) {
        return new DayBook.Skin(place, areaCm2, openSkin.whole("openDays"), region.number("areaCapCm2"));
    }

    /** Most skin of a session once it has grown. */
    double fullCm2() {
        return areaCapCm2(growing() + 1);
    }

    /** How it is needled. */
    Technique technique() {
        return new Technique(
                needleMm,
                needleCapMm,
                intervalWeeks,
                passes,
                directions,
                mostPasses,
                holesPerCm2,
                concern.number("marginMm"),
                region.truth("lightPressure"),
                sessionsInBlock);
    }

    /** Most skin of a session, by its number since the very first. */
    double areaCapCm2(int number) {
        double stage;
        if (number == 1) {
            stage = concern.number("patchCm2");
        } else if (number <= growing()) {
            stage = concern.number("growthCm2");
        } else {
            stage = concern.number("fullCm2");
        }
        return Math.min(stage, region.number("areaCapCm2"));
    }
}
