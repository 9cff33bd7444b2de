package org.needlewise.app.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.app.devices.OwnDevice;
import org.needlewise.app.sites.BodySite;
import org.needlewise.protocol.planning.Plan;

/**
 * The plan as it is today.
 *
 * @param sites planned sites by the id that the plan calls them by
 * @param device the device it was made with
 * @param withoutScreening treated sites that the last enrolment did not ask about
 * @param withoutArea treated sites whose area is not known
 */
public record CurrentPlan(
        Plan plan,
        Map<String, BodySite> sites,
        Optional<OwnDevice> device,
        List<BodySite> withoutScreening,
        List<BodySite> withoutArea) {
    public CurrentPlan {
        sites = Map.copyOf(sites);
        withoutScreening = List.copyOf(withoutScreening);
        withoutArea = List.copyOf(withoutArea);
    }
}
