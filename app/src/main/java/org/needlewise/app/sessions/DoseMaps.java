package org.needlewise.app.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Sites;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.Dose;
import org.needlewise.protocol.dose.DoseRequest;
import org.needlewise.protocol.dose.Drawing;
import org.springframework.stereotype.Component;

/** Asks the protocol how full a zone is after so many passes. The zone is shown as a square of its area. */
@Component
class DoseMaps {
    private static final double MM2_PER_CM2 = 100;

    private final Devices devices;
    private final Sites sites;
    private final Guidance guidance;

    DoseMaps(Devices devices, Sites sites, Guidance guidance) {
        this.devices = devices;
        this.sites = sites;
        this.guidance = guidance;
    }

    ZoneView.MapView map(PersonId person, NeedlingSession session, SessionZone zone, int passes) {
        BodySite site = sites.ofRecord(person, zone.site());
        Device own = devices.ofRecord(person, new DeviceId(session.device())).device();
        double side = Math.sqrt(MM2_PER_CM2 * zone.areaCm2());
        Drawing square = new Drawing(List.of(
                new Drawing.Point(0, 0),
                new Drawing.Point(side, 0),
                new Drawing.Point(side, side),
                new Drawing.Point(0, side)));
        Dose dose = guidance.in(Locale.ENGLISH)
                .dose(new DoseRequest(
                        session.heldOn(),
                        fresh(own, session.heldOn()),
                        site.region(),
                        site.concern(),
                        Math.max(1, passes),
                        zone.directions(),
                        null,
                        square,
                        false,
                        List.of(),
                        zone.id().getMostSignificantBits()));
        return ZoneView.MapView.of(passes == 0 ? null : dose.map(), dose.capPerCm2());
    }

    /** The gate let this head through when the session began; what became of it since does not change the holes. */
    private static Device fresh(Device own, LocalDate day) {
        return new Device(
                own.id(),
                own.kind(),
                own.needleLengthMm(),
                own.lengthOnBox(),
                own.geometry(),
                own.needleShape(),
                own.material(),
                own.energy(),
                own.drugCartridge(),
                own.owner(),
                "none",
                new Device.Head(0, day));
    }
}
