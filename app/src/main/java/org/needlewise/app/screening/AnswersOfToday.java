package org.needlewise.app.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.MarkSince;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.Clearance;
import org.needlewise.protocol.screening.Person;
import org.needlewise.protocol.screening.ScreenedSite;
import org.needlewise.protocol.screening.SkinType;
import org.needlewise.protocol.screening.Stage;
import org.springframework.stereotype.Component;

/** Puts answers together with what is kept of person, sites and clearances. */
@Component
class AnswersOfToday {
    private final People people;
    private final Pairs pairs;
    private final Clearances clearances;
    private final Clock clock;

    AnswersOfToday(People people, Pairs pairs, Clearances clearances, Clock clock) {
        this.people = people;
        this.pairs = pairs;
        this.clearances = clearances;
        this.clock = clock;
    }

    Answers answers(
            PersonId person,
            Stage stage,
            LocalDate day,
            Map<String, Answer> aboutPerson,
            Map<SiteId, Map<String, Answer>> aboutSites) {
        Map<SiteId, BodySite> sites =
                pairs.treatedSites(person).stream().collect(Collectors.toMap(BodySite::id, Function.identity()));
        List<ScreenedSite> screened = aboutSites.entrySet().stream()
                .map(entry -> {
                    @Nullable BodySite site = sites.get(entry.getKey());
                    if (site == null) {
                        throw Refused.notFound();
                    }
                    return screened(site, day, entry.getValue());
                })
                .toList();
        return new Answers(day, stage, person(person), aboutPerson, screened, clearances(person, day));
    }

    /** Earlier answers on today's date; sites that are no longer treated are left out. */
    Answers renewed(PersonId person, Answers answers) {
        LocalDate day = LocalDate.now(clock);
        Map<String, BodySite> sites = pairs.treatedSites(person).stream()
                .collect(Collectors.toMap(site -> site.id().toString(), Function.identity()));
        List<ScreenedSite> screened = answers.sites().stream()
                .filter(site -> sites.containsKey(site.id()))
                .map(site -> screened(Objects.requireNonNull(sites.get(site.id())), day, site.answers()))
                .toList();
        return new Answers(day, answers.stage(), person(person), answers.answers(), screened, clearances(person, day));
    }

    private List<Clearance> clearances(PersonId person, LocalDate day) {
        return clearances.all(person).stream()
                .map(RecordedClearance::clearance)
                .filter(clearance -> !clearance.date().isAfter(day))
                .toList();
    }

    private Person person(PersonId id) {
        Profile profile = people.get(id).profile();
        return new Person(
                profile.birthDate().orElseThrow(() -> Refused.badInput("screening.no-birth-date")),
                profile.fitzpatrick()
                        .map(number -> SkinType.values()[number - 1])
                        .orElse(SkinType.UNKNOWN),
                profile.heightCm().orElse(null),
                profile.weightKg().orElse(null));
    }

    private static ScreenedSite screened(BodySite site, LocalDate day, Map<String, Answer> answers) {
        @Nullable
        LocalDate since = site.markSince()
                .map(MarkSince::lastDay)
                .map(last -> last.isAfter(day) ? day : last)
                .orElse(null);
        return new ScreenedSite(
                site.id().toString(),
                site.region(),
                site.concern(),
                since,
                site.areaCm2().orElse(null),
                answers);
    }
}
