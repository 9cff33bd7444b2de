package org.needlewise.app.report;

import java.util.Optional;
import org.needlewise.app.devices.OwnDevice;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sessions.SessionZone;
import org.needlewise.app.sites.BodySite;

/**
 * A zone of a site in a session in which needles touched it.
 *
 * @param device the device that it was held with, as it is now
 */
record HeldZone(NeedlingSession session, BodySite site, SessionZone zone, OwnDevice device) {
    public Optional<Integer> pain() {
        return zone.pain();
    }

    public double needleMm() {
        return device.device().needleLengthMm();
    }
}
