package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.registration.ArealStrain;
import org.needlewise.model.quantity.Percent;

/** Areal strain between two visits: the mean over the later visit's photographs against that over the earlier's. */
final class VisitStrain {
    /** Scale of one photograph's millimetres, from card and surface. */
    private static final double RELATIVE_SCALE_U = 0.0025;

    private VisitStrain() {}

    static Optional<Percent> between(Session session, List<AlignedPhoto> before, List<AlignedPhoto> after) {
        List<Percent> later = strains(session, after);
        if (later.isEmpty()) {
            return Optional.empty();
        }
        List<Percent> earlier = strains(session, before);
        // The reference photograph itself counts as a strain of zero.
        earlier.add(new Percent(0, 100 * 2 * RELATIVE_SCALE_U));
        double value = mean(later) - mean(earlier);
        double u = Math.hypot(uncertainty(later), uncertainty(earlier));
        return Optional.of(new Percent(100 * Math.expm1(value / 100), u));
    }

    private static List<Percent> strains(Session session, List<AlignedPhoto> photos) {
        List<Percent> strains = new ArrayList<>();
        for (AlignedPhoto photo : photos) {
            photo.registration()
                    .flatMap(r -> ArealStrain.of(
                            r,
                            session::contains,
                            RELATIVE_SCALE_U,
                            session.reference().surface()::areaDensity,
                            photo.photo().surface()::areaDensity))
                    .ifPresent(strains::add);
        }
        return strains;
    }

    private static double mean(List<Percent> strains) {
        return strains.stream().mapToDouble(Percent::value).average().orElse(0);
    }

    /** Of the mean: half of the variance is shared by a visit's photographs (one print, one surface). */
    private static double uncertainty(List<Percent> strains) {
        double variance =
                strains.stream().mapToDouble(s -> s.u() * s.u()).average().orElse(0);
        return Math.sqrt(variance * (0.5 + 0.5 / strains.size()));
    }
}
