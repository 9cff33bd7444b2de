package org.needlewise.app.progress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.SiteId;
import org.springframework.stereotype.Component;

/** How sites go, for others who show it. What is shown is written down as told. */
@Component
public class SitesProgress {
    private final Trials trials;
    private final Courses courses;
    private final ToldAnswers told;

    SitesProgress(Trials trials, Courses courses, ToldAnswers told) {
        this.trials = trials;
        this.courses = courses;
        this.told = told;
    }

    /** In the order of the sites. */
    public List<SiteProgress> of(PersonId person, List<BodySite> sites, Locale locale) {
        Map<SiteId, Trial> all = trials.all(person);
        return sites.stream()
                .map(site -> of(person, site, all.getOrDefault(site.id(), Trial.NONE), locale))
                .toList();
    }

    private SiteProgress of(PersonId person, BodySite site, Trial trial, Locale locale) {
        Optional<BodySite> partner = trial.pairOf(site)
                .map(pair -> pair.first().equals(site.id()) ? pair.second() : pair.first())
                .flatMap(id -> trial.sites().stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst());
        return new SiteProgress(
                site,
                trial.role(site),
                partner,
                trial,
                trial.answers().stream()
                        .filter(answer -> answer.finding().measure().isPresent())
                        .map(answer -> AnswerView.of(answer.finding(), locale))
                        .toList(),
                Standing.of(trial.answers()),
                courses.of(person, List.of(site), trial, locale),
                trial.treats(site) ? told.harmOf(person, site.id()) : Optional.empty());
    }
}
