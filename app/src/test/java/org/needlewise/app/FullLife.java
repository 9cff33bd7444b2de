package org.needlewise.app;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.needlewise.app.costs.Expenses;
import org.needlewise.app.devices.DeviceDraft;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.healing.CheckIns;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.photos.Arrival;
import org.needlewise.app.photos.PhotoIntake;
import org.needlewise.app.photos.PhotoVisit;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.planning.CalendarFeeds;
import org.needlewise.app.planning.Diary;
import org.needlewise.app.remarks.Remarks;
import org.needlewise.app.screening.Clearances;
import org.needlewise.app.sessions.Sessions;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteDraft;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.protocol.planning.BlockedDays;
import org.needlewise.protocol.screening.Clearance;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A life with something of every kind in it, told in words that occur nowhere else. */
public final class FullLife {
    /** Words that only this person may ever read. */
    public static final List<String> SECRETS = List.of(
            "Quagga hip",
            "itched like a quokka",
            "narwhal ointment",
            "Axolotl roller",
            "Capybara-2",
            "Pangolin",
            "OkapiCam",
            "1977-05-13");

    private static final LocalDate TODAY = LocalDate.now();
    private static final int SIDE = 900;

    private final RunningApplication app;
    private final PersonId person;
    private final JdbcClient jdbc;

    private FullLife(RunningApplication app, PersonId person) {
        this.app = app;
        this.person = person;
        this.jdbc = app.bean(JdbcClient.class);
    }

    /** Fills the record of a person who is in. */
    public static void fill(RunningApplication app, PersonId person) throws IOException {
        new FullLife(app, person).fill();
    }

    private void fill() throws IOException {
        People people = app.bean(People.class);
        people.save(
                person,
                new Profile(
                        Optional.of(LocalDate.of(1977, 5, 13)),
                        Optional.of(168.0),
                        Optional.of(64.0),
                        Optional.of(2),
                        Optional.empty()),
                people.get(person).version());
        SiteId site = app.bean(Pairs.class)
                .draw(person, site("Quagga hip, left"), site("Quagga hip, right"))
                .treated();
        DeviceDraft roller = TestLife.roller(TODAY.minusDays(90));
        DeviceId device = app.bean(Devices.class)
                .add(
                        person,
                        new DeviceDraft(
                                "Axolotl roller",
                                roller.device(),
                                roller.boughtOn(),
                                roller.priceCents(),
                                roller.currency()));
        app.bean(Devices.class).used(person, device, TODAY.minusDays(9), null);
        TestLife.screen(app, person, site, "striae-albae", Stage.ENROLMENT, TODAY.minusDays(30), Map.of());
        app.bean(Clearances.class).add(person, new Clearance("S-DIABETES", null, TODAY.minusDays(20), "Dr. Pangolin"));
        app.bean(Diary.class).add(person, new BlockedDays(TODAY.plusDays(40), TODAY.plusDays(44), "sun"));
        app.bean(CalendarFeeds.class).renew(person);
        app.bean(Expenses.class).add(person, TODAY, Expenses.HOME, "care", 900, "EUR", "narwhal ointment");
        UUID session = session(site, device);
        app.bean(CheckIns.class)
                .answer(
                        person,
                        app.bean(Sessions.class).get(person, session),
                        site,
                        Instant.now(),
                        Map.of(),
                        Map.of("pus", Given.YES));
        PhotoVisit visit = app.bean(Visits.class).begin(person, site, TODAY.minusDays(3));
        app.bean(Remarks.class).add(person, "visit", visit.id().value(), "itched like a quokka");
        photograph(site, visit);
        jdbc.sql("insert into told_answer (id, person_id, site_id, told_on, nth, measure, conclusion, verdict)"
                        + " values (?, ?, ?, ?, 1, 'areaMm2', 'worse', true)")
                .params(UUID.randomUUID(), person.value(), site.value(), TODAY)
                .update();
        jdbc.sql("insert into submission (id, person_id, outcome, received_at) values (?, ?, '/body', ?)")
                .params(UUID.randomUUID(), person.value(), OffsetDateTime.now())
                .update();
    }

    private SiteId site(String label) {
        SiteDraft draft = TestLife.site(label, "striae-albae", 20);
        return app.bean(Sites.class).add(person, draft);
    }

    private UUID session(SiteId site, DeviceId device) {
        UUID session = UUID.randomUUID();
        OffsetDateTime then = OffsetDateTime.now().minusDays(9);
        jdbc.sql("insert into needling_session (id, person_id, held_on, state, device_id, started_at, ended_at,"
                        + " created_at, version) values (?, ?, ?, 'done', ?, ?, ?, ?, 0)")
                .params(session, person.value(), TODAY.minusDays(9), device.value(), then, then, then)
                .update();
        jdbc.sql("insert into session_zone (id, person_id, session_id, site_id, zone, area_cm2, passes_planned,"
                        + " passes_done, directions, seconds, bled, state, version)"
                        + " values (?, ?, ?, ?, 1, 20, 8, 8, 4, 100, false, 'done', 0)")
                .params(UUID.randomUUID(), person.value(), session, site.value())
                .update();
        return session;
    }

    private void photograph(SiteId site, PhotoVisit visit) throws IOException {
        Arrival arrival = app.bean(PhotoIntake.class).add(person, visit.id(), "Capybara-2.jpg", jpeg());
        UUID photo = ((Arrival.Kept) arrival).photo().id().value();
        UUID outline = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now();
        jdbc.sql("insert into site_outline (id, person_id, site_id, photo_id, polygons, exact, created_at)"
                        + " values (?, ?, ?, ?, ?, true, ?)")
                .params(outline, person.value(), site.value(), photo)
                .params(sealed(SealedColumn.OUTLINE_POLYGONS, outline, "[]"), now)
                .update();
        jdbc.sql("insert into visit_measurement (visit_id, person_id, reference_visit_id, outline_id, engine_version,"
                        + " result, before_key, after_key, measured_at) values (?, ?, ?, ?, '0', ?, ?, ?, ?)")
                .params(visit.id().value(), person.value(), visit.id().value(), outline)
                .params(sealed(SealedColumn.MEASUREMENT_RESULT, visit.id().value(), "{}"), picture(), picture(), now)
                .update();
        jdbc.sql("insert into reading (id, person_id, site_id, visit_id, photo_id, measure, quantity,"
                        + " standard_uncertainty) values (?, ?, ?, ?, ?, 'areaMm2', 900, 9)")
                .params(
                        UUID.randomUUID(),
                        person.value(),
                        site.value(),
                        visit.id().value(),
                        photo)
                .update();
        jdbc.sql("insert into blinded_rating (id, person_id, site_id, items, created_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), person.value(), site.value(), "{\"items\":[]}", now)
                .update();
    }

    private byte[] sealed(SealedColumn column, UUID row, String text) {
        return app.bean(Sealer.class).seal(person.value(), column, row, text);
    }

    private String picture() throws IOException {
        return app.bean(PhotoVault.class).put(person.value(), "derived.jpg", jpeg());
    }

    /** A photograph with the camera's name in its Exif. */
    public static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, new Color(200 + (x * y) % 40, 160 + (x ^ y) % 30, 140).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        byte[] plain = out.toByteArray();
        byte[] exif = exif("OkapiCam");
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        with.write(plain, 0, 2);
        with.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        with.write(exif);
        with.write(plain, 2, plain.length - 2);
        return with.toByteArray();
    }

    /** One directory with one entry: Make. */
    private static byte[] exif(String make) throws IOException {
        byte[] text = (make + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0MM\0*\0\0\0\b\0\1\1\17\0\2".getBytes(StandardCharsets.ISO_8859_1));
        exif.write(new byte[] {0, 0, 0, (byte) text.length, 0, 0, 0, 26, 0, 0, 0, 0});
        exif.write(text);
        return exif.toByteArray();
    }
}
