package org.needlewise.app.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.screening.Answer;

/**
 * A questionnaire that is being answered.
 *
 * @param startedOn day on which it was begun
 * @param sites ids of the sites it asks about, in order
 * @param person answers about the person by question
 * @param aboutSites answers about sites by site and question
 */
record DraftAnswers(
        LocalDate startedOn,
        List<String> sites,
        Map<String, Answer> person,
        Map<String, Map<String, Answer>> aboutSites) {

    static DraftAnswers begun(LocalDate day, List<String> sites) {
        return new DraftAnswers(day, sites, Map.of(), Map.of());
    }

    Map<String, Answer> of(@Nullable String site) {
        return site == null ? person : aboutSites.getOrDefault(site, Map.of());
    }

    /** The same with these answers added; site null means the person. */
    DraftAnswers with(@Nullable String site, Map<String, Answer> answers) {
        Map<String, Answer> merged = new TreeMap<>(of(site));
        merged.putAll(answers);
        if (site == null) {
            return new DraftAnswers(startedOn, sites, merged, aboutSites);
        }
        Map<String, Map<String, Answer>> all = new TreeMap<>(aboutSites);
        all.put(site, merged);
        return new DraftAnswers(startedOn, sites, person, all);
    }
}
