package org.needlewise.app.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.trash.Trash;
import org.needlewise.app.trash.TrashKind;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.DeviceGate;
import org.needlewise.protocol.healing.RedFlag;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Devices as they are kept, and what happens to them. */
@Repository
public class Devices {
    private static final String FINDING = "finding";
    private static final String SHARED = "shared";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Guidance guidance;
    private final Screenings screenings;
    private final Trash trash;
    private final Clock clock;

    Devices(
            JdbcClient jdbc,
            Sealer sealer,
            JsonMapper json,
            Guidance guidance,
            Screenings screenings,
            Trash trash,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.guidance = guidance;
        this.screenings = screenings;
        this.trash = trash;
        this.clock = clock;
    }

    /** All that are not in the trash, newest first, those no longer used last. */
    public List<OwnDevice> all(PersonId person) {
        return jdbc.sql("select * from device where person_id = ? and deleted_at is null"
                        + " order by case when retired_on is null then 0 else 1 end, created_at desc, id")
                .param(person.value())
                .query(this::device)
                .list();
    }

    /** What lies in the trash, last thrown away first. */
    public List<OwnDevice> trash(PersonId person) {
        return jdbc.sql("select * from device where person_id = ? and deleted_at > ? order by deleted_at desc")
                .params(person.value(), trash.since())
                .query(this::device)
                .list();
    }

    /** The device that sessions use: the newest one that is not retired. */
    public Optional<OwnDevice> inUse(PersonId person) {
        return all(person).stream()
                .filter(device -> device.retiredOn().isEmpty())
                .findFirst();
    }

    /** One device, also from the trash; refused as not found when it is not this person's, or gone for good. */
    public OwnDevice get(PersonId person, DeviceId id) {
        return jdbc.sql("select * from device where id = ? and person_id = ?"
                        + " and (deleted_at is null or deleted_at > ?)")
                .params(id.value(), person.value(), trash.since())
                .query(this::device)
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /** One device as the record of sessions needs it, also when it is gone for good: then without name and price. */
    public OwnDevice ofRecord(PersonId person, DeviceId id) {
        return jdbc.sql("select * from device where id = ? and person_id = ?")
                .params(id.value(), person.value())
                .query(this::device)
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /** Takes away what the record of sessions does not need. */
    void reduce(PersonId person, DeviceId id) {
        jdbc.sql("update device set label = ?, price_cents = null, currency = null where id = ? and person_id = ?")
                .params(
                        sealer.seal(person.value(), SealedColumn.DEVICE_LABEL, id.value(), ""),
                        id.value(),
                        person.value())
                .update();
    }

    /** What stands against a device today, what is said about it, and the life of its head. */
    public DeviceGate.Checked check(PersonId person, Device device, Locale locale) {
        return guidance.in(locale).checkDevice(device, screenings.nickelAllergy(person), LocalDate.now(clock));
    }

    public DeviceId add(PersonId person, DeviceDraft draft) {
        DeviceId id = new DeviceId(UUID.randomUUID());
        Device device = draft.device();
        jdbc.sql("insert into device (id, person_id, label, geometry, bought_on, price_cents, currency, uses,"
                        + " head_opened_on, created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .param(id.value())
                .param(person.value())
                .param(sealer.seal(person.value(), SealedColumn.DEVICE_LABEL, id.value(), draft.label()))
                .param(geometry(person, id, device))
                .param(draft.boughtOn())
                .param(draft.priceCents().orElse(null))
                .param(draft.currency().orElse(null))
                .param(device.head().uses())
                .param(device.head().openedOn())
                .param(OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /**
     * What somebody else has used stays shared, whatever is said.
     *
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile */
    public void change(PersonId person, DeviceId id, DeviceDraft draft, int version) {
        boolean isShared =
                log(person, id).stream().anyMatch(event -> event.kind().equals(SHARED));
        Device device = isShared ? DeviceJson.ofOwner(draft.device(), SHARED) : draft.device();
        int rows = jdbc.sql("update device set label = ?, geometry = ?, bought_on = ?, price_cents = ?, currency = ?,"
                        + " uses = ?, head_opened_on = ?, version = version + 1"
                        + " where id = ? and person_id = ? and version = ?")
                .param(sealer.seal(person.value(), SealedColumn.DEVICE_LABEL, id.value(), draft.label()))
                .param(geometry(person, id, device))
                .param(draft.boughtOn())
                .param(draft.priceCents().orElse(null))
                .param(draft.currency().orElse(null))
                .param(device.head().uses())
                .param(device.head().openedOn())
                .param(id.value())
                .param(person.value())
                .param(version)
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("device changed meanwhile");
        }
    }

    /** A session was held with it: one use less, and the head is open from now on. Once for each session. */
    @Transactional
    public void used(PersonId person, DeviceId id, LocalDate day, @Nullable UUID session) {
        OwnDevice own = get(person, id);
        boolean isCounted = session != null
                && log(person, id).stream().anyMatch(event -> event.session().equals(Optional.of(session)));
        if (isCounted) {
            return;
        }
        Device.Head head = own.device().head();
        LocalDate opened = head.openedOn() == null ? day : head.openedOn();
        happened(person, own, day, "used", session);
        keep(person, id, DeviceJson.withHead(own.device(), head.uses() + 1, opened));
    }

    /** Something happened to the head: {@code dropped}, {@code bent}, {@code hooked}, {@code snagged}, … */
    @Transactional
    public void damaged(PersonId person, DeviceId id, LocalDate day, String damage) {
        OwnDevice own = get(person, id);
        happened(person, own, day, damage, null);
        keep(person, id, DeviceJson.with(own.device(), damage, own.device().head()));
    }

    /** What the findings after a session discard is never used again; nothing when the head was replaced since. */
    @Transactional
    public void discard(PersonId person, DeviceId id, RedFlag.Discard what, LocalDate day, UUID session) {
        OwnDevice own = ofRecord(person, id);
        switch (what) {
            case NOTHING -> {}
            case HEAD -> {
                if (own.device().damage().equals("none") && isHeadOf(person, id, session)) {
                    happened(person, own, day, FINDING, null);
                    keep(
                            person,
                            id,
                            DeviceJson.with(own.device(), FINDING, own.device().head()));
                }
            }
            case DEVICE -> {
                if (own.device().owner().equals("me-only")) {
                    happened(person, own, day, SHARED, null);
                    keep(person, id, DeviceJson.ofOwner(own.device(), SHARED));
                    retire(person, id, day, SHARED);
                }
            }
        }
    }

    /** Whether the head of a session is still on the device: events stand latest first. */
    public boolean isHeadOf(PersonId person, DeviceId id, UUID session) {
        return log(person, id).stream()
                .takeWhile(event -> !event.session().equals(Optional.of(session)))
                .noneMatch(event -> event.kind().equals("new-head"));
    }

    /** A new head out of its sterile pack, undamaged, not used yet. */
    @Transactional
    public void newHead(PersonId person, DeviceId id, LocalDate day) {
        OwnDevice own = get(person, id);
        happened(person, own, day, "new-head", null);
        keep(person, id, DeviceJson.with(own.device(), "none", new Device.Head(0, day)));
    }

    /** Will not be used any more. */
    public void retire(PersonId person, DeviceId id, LocalDate day, String why) {
        jdbc.sql("update device set retired_on = ?, retired_why = ?, version = version + 1"
                        + " where id = ? and person_id = ?")
                .params(day, why, id.value(), person.value())
                .update();
    }

    /** Is used again after all. */
    public void unretire(PersonId person, DeviceId id) {
        jdbc.sql("update device set retired_on = null, retired_why = null, version = version + 1"
                        + " where id = ? and person_id = ?")
                .params(id.value(), person.value())
                .update();
    }

    /** Into the trash; {@link #restore} takes it out again within thirty days. */
    public void throwAway(PersonId person, DeviceId id) {
        trash.throwAway(TrashKind.DEVICE, person, id.value());
    }

    public void restore(PersonId person, DeviceId id) {
        trash.restore(TrashKind.DEVICE, person, id.value());
    }

    /** What happened to a device, latest first. */
    public List<DeviceEvent> log(PersonId person, DeviceId id) {
        return jdbc.sql("select * from device_event where device_id = ? and person_id = ?"
                        + " order by happened_on desc, created_at desc")
                .params(id.value(), person.value())
                .query((row, number) -> new DeviceEvent(
                        row.getObject("id", UUID.class),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("kind"),
                        row.getInt("uses_before"),
                        Optional.ofNullable(row.getObject("session_id", UUID.class))))
                .list();
    }

    private void happened(PersonId person, OwnDevice own, LocalDate day, String kind, @Nullable UUID session) {
        jdbc.sql("insert into device_event (id, person_id, device_id, happened_on, kind, uses_before, session_id,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(person.value())
                .param(own.id().value())
                .param(day)
                .param(kind)
                .param(own.device().head().uses())
                .param(session)
                .param(OffsetDateTime.now(clock))
                .update();
    }

    private void keep(PersonId person, DeviceId id, Device device) {
        jdbc.sql("update device set geometry = ?, uses = ?, head_opened_on = ?, version = version + 1"
                        + " where id = ? and person_id = ?")
                .param(geometry(person, id, device))
                .param(device.head().uses())
                .param(device.head().openedOn())
                .param(id.value())
                .param(person.value())
                .update();
    }

    private byte[] geometry(PersonId person, DeviceId id, Device device) {
        return sealer.seal(
                person.value(),
                SealedColumn.DEVICE_GEOMETRY,
                id.value(),
                json.writeValueAsString(DeviceJson.fields(device)));
    }

    private OwnDevice device(ResultSet row, int number) throws SQLException {
        Device device = DeviceJson.read(sealer.open(row, SealedColumn.DEVICE_GEOMETRY), LocalDate.now(clock));
        long cents = row.getLong("price_cents");
        Optional<Long> price = row.wasNull() ? Optional.empty() : Optional.of(cents);
        return new OwnDevice(
                new DeviceId(row.getObject("id", UUID.class)),
                sealer.open(row, SealedColumn.DEVICE_LABEL),
                DeviceJson.withHead(
                        DeviceJson.withId(device, row.getString("id")),
                        row.getInt("uses"),
                        row.getObject("head_opened_on", LocalDate.class)),
                row.getObject("bought_on", LocalDate.class),
                price,
                Optional.ofNullable(row.getString("currency")),
                Optional.ofNullable(row.getObject("retired_on", LocalDate.class)),
                Optional.ofNullable(row.getString("retired_why")),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"));
    }
}
