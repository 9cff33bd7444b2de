package org.needlewise.app.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.DrawnPair;
import org.needlewise.app.sites.SiteId;
import org.needlewise.verdict.TrialDates;
import org.needlewise.verdict.answer.Answer;

/**
 * What is judged together: all pairs of one concern, or one site alone.
 *
 * @param pairs empty for a single site
 * @param sites all sites that take part
 * @param sessions days on which they were treated
 * @param answers one a measure; empty before the first session
 * @param dates that they were judged with; empty before the first session
 */
public record Trial(
        List<DrawnPair> pairs,
        List<BodySite> sites,
        List<LocalDate> sessions,
        List<Answer> answers,
        Optional<TrialDates> dates) {
    /** Of a site that is not known any more. */
    static final Trial NONE = new Trial(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Trial {
        pairs = List.copyOf(pairs);
        sites = List.copyOf(sites);
        sessions = List.copyOf(sessions);
        answers = List.copyOf(answers);
    }

    /** The pair of a site. */
    public Optional<DrawnPair> pairOf(BodySite site) {
        return pairs.stream()
                .filter(pair -> pair.first().equals(site.id()) || pair.second().equals(site.id()))
                .findFirst();
    }

    /** The sites that the answers are about. */
    List<SiteId> treated() {
        return sites.stream().filter(this::treats).map(BodySite::id).toList();
    }

    public boolean treats(BodySite site) {
        return pairOf(site).map(pair -> pair.treated().equals(site.id())).orElse(true);
    }

    /** {@code treated}, {@code control} or {@code single}. */
    String role(BodySite site) {
        return pairOf(site).isEmpty() ? "single" : treats(site) ? "treated" : "control";
    }
}
