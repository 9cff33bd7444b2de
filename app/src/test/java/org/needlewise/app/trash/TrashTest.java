package org.needlewise.app.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.costs.Expenses;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.VisitId;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.planning.Plans;
import org.needlewise.app.remarks.Remarks;
import org.needlewise.app.sessions.Sessions;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.SiteNames;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Refused;

/** Within thirty days everything comes back whole; afterwards nothing is left but what the record of sessions needs. */
class TrashTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int LONG_AGO = 31;

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @SuppressWarnings("NullAway.Init")
    private static KeptRows rows;

    @BeforeAll
    static void look() {
        rows = new KeptRows(APP);
    }

    /** A person with a pair of photographed sites; everything hangs on the first. */
    private record Life(
            PersonId person, SiteId site, SiteId other, VisitId visit, VisitId later, UUID photo, DeviceId device) {
        static Life begin() {
            PersonId person = TestLife.somebody(APP);
            SiteId site = sites().add(person, TestLife.site("Left hip", "striae-albae", 20));
            SiteId other = sites().add(person, TestLife.site("Right hip", "striae-albae", 20));
            APP.bean(Pairs.class).draw(person, site, other);
            VisitId visit = APP.bean(Visits.class).begin(person, site, DAY).id();
            VisitId later =
                    APP.bean(Visits.class).begin(person, site, DAY.plusDays(60)).id();
            UUID photo = rows.photograph(person, visit.value(), site);
            rows.measureAgainst(person, site, visit.value(), later.value());
            rows.rating(person, site, photo);
            APP.bean(Remarks.class).add(person, "visit", visit.value(), "Slept badly");
            DeviceId device = APP.bean(Devices.class).add(person, TestLife.roller(DAY));
            return new Life(person, site, other, visit, later, photo, device);
        }

        void needle(int passes) {
            UUID session = rows.session(person, device.value(), site, passes);
            APP.bean(Devices.class).used(person, device, DAY, session);
        }
    }

    @Test
    void givesBackWithinThirtyDaysEverythingThatHangsOnARow() {
        Life life = Life.begin();
        life.needle(8);
        Map<String, List<Map<String, Object>>> before = rows.all(life.person());
        long pictures = rows.pictures(life.person());
        sites().throwAway(life.person(), life.site());
        APP.bean(Devices.class).throwAway(life.person(), life.device());
        APP.bean(Visits.class).throwAway(life.person(), life.later());
        rows.age("site", life.site().value(), 29);
        empty();
        assertThat(sites().trash(life.person())).hasSize(1);
        sites().restore(life.person(), life.site());
        APP.bean(Devices.class).restore(life.person(), life.device());
        APP.bean(Visits.class).restore(life.person(), life.later());
        assertThat(rows.all(life.person())).isEqualTo(before);
        assertThat(rows.pictures(life.person())).isEqualTo(pictures);
    }

    @Test
    void removesASiteThatWasNeverNeedledWithAllThatHangsOnIt() {
        Life life = Life.begin();
        rows.session(life.person(), life.device().value(), life.site(), 0);
        sites().throwAway(life.person(), life.site());
        rows.age("site", life.site().value(), LONG_AGO);
        empty();
        assertThat(rows.all(life.person())).containsOnlyKeys("site", "device", "needling_session");
        assertThat(sites().all(life.person())).extracting(site -> site.id()).containsExactly(life.other());
        assertThat(rows.pictures(life.person())).isZero();
    }

    @Test
    void keepsOfANeedledSiteOnlyWhatTheRecordOfSessionsNeeds() {
        Life life = Life.begin();
        life.needle(8);
        int needled = APP.bean(Plans.class).history(life.person()).sessions().size();
        sites().throwAway(life.person(), life.site());
        rows.age("site", life.site().value(), LONG_AGO);
        empty();
        empty();
        assertThat(rows.all(life.person()))
                .containsOnlyKeys("site", "device", "device_event", "needling_session", "session_zone");
        assertThat(rows.pictures(life.person())).isZero();
        assertThat(rows.all(life.person()).toString()).doesNotContain("Left hip");
        assertThat(sites().trash(life.person())).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> sites().get(life.person(), life.site()));
        assertThat(APP.bean(Plans.class).history(life.person()).sessions())
                .hasSize(needled)
                .allMatch(session -> session.needleMm() == 0.3);
        assertThat(APP.bean(Sessions.class).all(life.person()))
                .singleElement()
                .satisfies(session -> assertThat(session.zones()).hasSize(1));
        assertThat(APP.bean(SiteNames.class).of(life.person(), life.site(), Locale.ENGLISH))
                .endsWith("(removed)");
    }

    @Test
    void keepsOfAUsedDeviceOnlyWhatTheRecordOfSessionsNeeds() {
        Life life = Life.begin();
        life.needle(8);
        Devices devices = APP.bean(Devices.class);
        DeviceId unused = devices.add(life.person(), TestLife.roller(DAY));
        devices.damaged(life.person(), unused, DAY, "dropped");
        for (DeviceId device : List.of(life.device(), unused)) {
            devices.throwAway(life.person(), device);
            rows.age("device", device.value(), LONG_AGO);
        }
        empty();
        assertThat(devices.trash(life.person())).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> devices.ofRecord(life.person(), unused));
        assertThat(devices.log(life.person(), unused)).isEmpty();
        assertThat(devices.ofRecord(life.person(), life.device()))
                .satisfies(kept -> assertThat(kept.label()).isEmpty())
                .satisfies(kept -> assertThat(kept.priceCents()).isEmpty())
                .satisfies(kept -> assertThat(kept.device().needleLengthMm()).isEqualTo(0.3));
        assertThat(devices.log(life.person(), life.device())).hasSize(1);
    }

    @Test
    void removesVisitsWithPicturesWordsAndWhatWasMeasuredAgainstThem() {
        Life life = Life.begin();
        APP.bean(Visits.class).throwAway(life.person(), life.visit());
        rows.age("visit", life.visit().value(), LONG_AGO);
        empty();
        assertThat(rows.all(life.person())).containsOnlyKeys("site", "site_pair", "visit", "device");
        assertThat(rows.all(life.person()).get("visit")).hasSize(1);
        assertThat(rows.pictures(life.person())).isZero();
    }

    @Test
    void removesRemarksAndExpenses() {
        Life life = Life.begin();
        UUID remark =
                APP.bean(Remarks.class).add(life.person(), "visit", life.visit().value(), "Again");
        UUID expense = APP.bean(Expenses.class).add(life.person(), DAY, Expenses.HOME, "care", 900, "EUR", "");
        APP.bean(Remarks.class).throwAway(life.person(), remark);
        APP.bean(Expenses.class).throwAway(life.person(), expense);
        rows.age("remark", remark, LONG_AGO);
        rows.age("expense", expense, LONG_AGO);
        APP.bean(Expenses.class).restore(life.person(), expense);
        assertThat(APP.bean(Expenses.class).all(life.person())).isEmpty();
        assertThat(APP.bean(Expenses.class).trash(life.person())).isEmpty();
        empty();
        assertThat(rows.all(life.person())).doesNotContainKey("expense");
        assertThat(rows.all(life.person()).get("remark")).hasSize(1);
    }

    @Test
    void leavesOtherPeopleAlone() {
        Life mine = Life.begin();
        Life theirs = Life.begin();
        Map<String, List<Map<String, Object>>> before = rows.all(theirs.person());
        long pictures = rows.pictures(theirs.person());
        sites().throwAway(mine.person(), theirs.site());
        APP.bean(Trash.class)
                .removeForGood(TrashKind.SITE, mine.person(), theirs.site().value());
        APP.bean(Trash.class)
                .removeForGood(TrashKind.VISIT, mine.person(), theirs.visit().value());
        sites().throwAway(mine.person(), mine.site());
        rows.age("site", mine.site().value(), LONG_AGO);
        empty();
        assertThat(rows.all(theirs.person())).isEqualTo(before);
        assertThat(rows.pictures(theirs.person())).isEqualTo(pictures);
    }

    private static void empty() {
        APP.bean(EmptyTrash.class).run(DAY.toString());
    }

    private static Sites sites() {
        return APP.bean(Sites.class);
    }
}
