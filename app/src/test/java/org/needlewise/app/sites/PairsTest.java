package org.needlewise.app.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.web.Refused;
import org.springframework.dao.OptimisticLockingFailureException;

/** Pairs, their lot and its seal. */
class PairsTest {
    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @SuppressWarnings("NullAway.Init")
    private static Sites sites;

    @SuppressWarnings("NullAway.Init")
    private static Pairs pairs;

    @SuppressWarnings("NullAway.Init")
    private static People people;

    @BeforeAll
    static void look() {
        sites = APP.bean(Sites.class);
        pairs = APP.bean(Pairs.class);
        people = APP.bean(People.class);
    }

    @Test
    void drawsALotThatStaysAndCanBeChecked() {
        PersonId person = people.create();
        DrawnPair drawn = pairs.draw(
                person,
                sites.add(person, draft("Left", "striae-rubrae")),
                sites.add(person, draft("Right", "striae-rubrae")));
        DrawnPair kept = pairs.of(person, drawn.first()).orElseThrow();
        assertThat(kept.treated()).isEqualTo(drawn.treated());
        assertThat(kept.isUnchanged()).isTrue();
        DrawnPair tampered = new DrawnPair(
                kept.id(),
                kept.first(),
                kept.second(),
                kept.seed(),
                !kept.treatsFirst(),
                kept.commitment(),
                kept.drawnAt());
        assertThat(tampered.isUnchanged()).isFalse();
    }

    @Test
    void drawsEachSideAboutHalfOfTheTime() {
        PersonId person = people.create();
        int first = 0;
        for (int i = 0; i < 60; i++) {
            first += pairs.draw(
                                    person,
                                    sites.add(person, draft("a" + i, "scar-flat")),
                                    sites.add(person, draft("b" + i, "scar-flat")))
                            .treatsFirst()
                    ? 1
                    : 0;
        }
        assertThat(first).isBetween(10, 50);
    }

    @Test
    void refusesUnlikeSitesAndSitesOfAnotherPair() {
        PersonId person = people.create();
        SiteId red = sites.add(person, draft("Red", "striae-rubrae"));
        SiteId scar = sites.add(person, draft("Scar", "scar-flat"));
        SiteId pale = sites.add(person, draft("Another red", "striae-rubrae"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pairs.draw(person, red, scar));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pairs.draw(person, red, red));
        pairs.draw(person, red, pale);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> pairs.draw(person, pale, sites.add(person, draft("Third", "striae-rubrae"))));
    }

    @Test
    void anotherPersonsSiteIsNotThere() {
        PersonId mine = people.create();
        PersonId theirs = people.create();
        SiteId site = sites.add(theirs, draft("Theirs", "scar-flat"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> sites.get(mine, site));
        sites.throwAway(mine, site);
        assertThat(sites.all(theirs)).hasSize(1);
        assertThat(sites.all(mine)).isEmpty();
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        PersonId person = people.create();
        SiteId site = sites.add(person, draft("Before", "scar-flat"));
        sites.change(person, site, draft("First tab", "scar-flat"), 0);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> sites.change(person, site, draft("Second tab", "scar-flat"), 0));
        assertThat(sites.get(person, site).label()).isEqualTo("First tab");
    }

    @Test
    void theTrashGivesBackWhatWasThrownAway() {
        PersonId person = people.create();
        SiteId site = sites.add(person, draft("Left hip", "scar-flat"));
        sites.throwAway(person, site);
        assertThat(sites.all(person)).isEmpty();
        assertThat(sites.trash(person)).hasSize(1);
        sites.restore(person, site);
        assertThat(sites.all(person)).hasSize(1);
    }

    private static SiteDraft draft(String label, String concern) {
        return TestLife.site(label, concern, 20);
    }
}
