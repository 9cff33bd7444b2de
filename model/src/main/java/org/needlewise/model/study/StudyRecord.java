package org.needlewise.model.study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person's self-trials, as a study gets them. Days count from the person's first session.
 *
 * @param format always {@link StudyFormat#NAME}
 * @param formatVersion {@link StudyFormat#VERSION} or below
 * @param software version of the program that wrote it
 * @param participant random id of the person within one study, 32 hexadecimal digits; the same at each export
 * @param exportedOnDay day of writing, counted from the first session
 * @param sites all that take part
 * @param checkIns answers after sessions
 */
public record StudyRecord(
        String format,
        int formatVersion,
        String software,
        StudyConsent consent,
        String participant,
        int exportedOnDay,
        List<StudySite> sites,
        List<StudyPair> pairs,
        List<StudySession> sessions,
        List<StudyCheckIn> checkIns,
        List<StudyVisit> visits) {
    private static final Pattern PARTICIPANT = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException when its parts contradict each other */
    public StudyRecord {
        sites = List.copyOf(sites);
        pairs = List.copyOf(pairs);
        sessions = List.copyOf(sessions);
        checkIns = List.copyOf(checkIns);
        visits = List.copyOf(visits);
        must(StudyFormat.NAME.equals(format), "format " + format);
        must(PARTICIPANT.matcher(participant).matches(), "participant " + participant);
        StudyFormat.day(exportedOnDay);
        Set<String> known = unique("site", sites.stream().map(StudySite::id));
        unique("pair", pairs.stream().map(StudyPair::id));
        unique("visit", visits.stream().map(StudyVisit::id));
        unique("photograph", photographs(visits).map(StudyVisit.Photograph::id));
        unique("file", photographs(visits).map(StudyVisit.Photograph::file));
        unique("site in pairs", pairs.stream().flatMap(pair -> Stream.of(pair.treated(), pair.control())));
        Stream.of(
                        pairs.stream().flatMap(pair -> Stream.of(pair.treated(), pair.control())),
                        sessions.stream()
                                .flatMap(session -> session.zones().stream())
                                .map(StudySession.Zone::site),
                        checkIns.stream().map(StudyCheckIn::site),
                        visits.stream().map(StudyVisit::site))
                .flatMap(Function.identity())
                .forEach(site -> must(known.contains(site), "no site " + site));
        int first = sessions.stream().mapToInt(StudySession::day).min().orElse(0);
        must(first == 0, "first session on day " + first);
        Map<String, String> concerns = sites.stream().collect(Collectors.toMap(StudySite::id, StudySite::concern));
        pairs.forEach(pair -> must(
                String.valueOf(concerns.get(pair.treated())).equals(concerns.get(pair.control())),
                "pair " + pair.id() + " of unlike sites"));
    }

    /** The site of an id. */
    public StudySite site(String id) {
        return sites.stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no site " + id));
    }

    /** The pair that a site belongs to. */
    public Optional<StudyPair> pairOf(String site) {
        return pairs.stream()
                .filter(pair -> pair.treated().equals(site) || pair.control().equals(site))
                .findFirst();
    }

    /** All photographs, visit by visit. */
    public Stream<StudyVisit.Photograph> photographs() {
        return photographs(visits);
    }

    private static Stream<StudyVisit.Photograph> photographs(List<StudyVisit> visits) {
        return visits.stream().flatMap(visit -> visit.photos().stream());
    }

    private static Set<String> unique(String what, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> must(seen.add(id), what + " " + id + " twice"));
        return seen;
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
