package org.needlewise.cohort.judging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.needlewise.cohort.judging.PersonTrial.Standing;

/**
 * Who came in, who was left out and why. Counts of the whole cohort, by no property of people: none is hidden.
 *
 * @param archives found
 * @param refusedArchives by code
 * @param people whose record is used
 * @param photographs in these records
 * @param refusedPhotographs by code of the first reason
 * @param trials of these people; one may have several
 * @param standings how many trials stand where
 */
public record Flow(
        int archives,
        Map<String, Integer> refusedArchives,
        int people,
        int photographs,
        Map<String, Integer> refusedPhotographs,
        int trials,
        Map<Standing, Integer> standings) {

    /** Counts trials; the rest is handed on. */
    public static Flow of(
            int archives,
            Map<String, Integer> refusedArchives,
            int people,
            int photographs,
            Map<String, Integer> refusedPhotographs,
            List<PersonTrial> trials) {
        return new Flow(
                archives,
                new TreeMap<>(refusedArchives),
                people,
                photographs,
                new TreeMap<>(refusedPhotographs),
                trials.size(),
                trials.stream().collect(Collectors.toMap(PersonTrial::standing, t -> 1, Integer::sum, TreeMap::new)));
    }

    /** Trials with a standing. */
    public int with(Standing standing) {
        return standings.getOrDefault(standing, 0);
    }
}
