package org.needlewise.imaging.registration;

import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.registration.DenseRefinement.Refined;
import org.needlewise.imaging.registration.FeatureAlignment.Aligned;
import org.needlewise.imaging.registration.Registration.Method;
import org.needlewise.imaging.registration.TexturePlane.Kind;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

/**
 * Lays the skin of one unrolled picture on that of another: features and MAGSAC for the first affine map, dense flow and
 * a smooth spline for the rest, and a test whether it is the same skin at all. Cards play no part: what is not bare skin
 * is left out.
 *
 * <p>Deterministic; the same for any number of threads. Reference of the parts: {@link FeatureAlignment},
 * {@link DenseRefinement}, {@link TextureAgreement}.
 */
public final class Registrar {
    private static final int LEAST_FEATURE_MATCHES = 6;
    private static final int LEAST_CELLS = 12;
    private static final double LEAST_AGREEING_SHARE = 0.45;
    private static final double LEAST_CORRELATION = 0.15;
    /** Fingers miss a mole by a millimetre, and skin is stretched by a few per cent: more is another spot. */
    private static final double MOST_MISFIT_MM = 3;

    private Registrar() {}

    /**
     * Registers.
     *
     * @return the registration, or {@link RefusalCode#TOO_FEW_MATCHES} where too little skin can be matched, or
     *     {@link RefusalCode#SKIN_DOES_NOT_MATCH} where it can be laid on but is not the same, or
     *     {@link RefusalCode#LANDMARKS_DISAGREE} where pairs given by hand do not fit one another
     */
    public static Outcome<Registration> register(PreparedSkin reference, PreparedSkin moving, Start start) {
        if (start instanceof Start.ByHand byHand) {
            return byHand(reference, moving, byHand);
        }
        if (start instanceof Start.Guess guess) {
            Optional<Registration> held = refined(reference, moving, guess.map(), Kind.COLOUR, Method.GUESS);
            if (held.isPresent()) {
                return Outcome.measured(held.get());
            }
        }
        return byFeatures(reference, moving);
    }

    private static Outcome<Registration> byFeatures(PreparedSkin reference, PreparedSkin moving) {
        int most = 0;
        for (Kind kind : Kind.values()) {
            Optional<Aligned> aligned = FeatureAlignment.align(reference.features(kind), moving.features(kind));
            int matches = aligned.map(a -> a.inliers().size()).orElse(0);
            most = Math.max(most, matches);
            if (matches >= LEAST_FEATURE_MATCHES) {
                Optional<Registration> found =
                        refined(reference, moving, aligned.orElseThrow().map(), kind, Method.FEATURES);
                if (found.isPresent()) {
                    return Outcome.measured(found.get());
                }
            }
        }
        return most < LEAST_FEATURE_MATCHES
                ? Outcome.refused(RefusalCode.TOO_FEW_MATCHES, most)
                : Outcome.refused(RefusalCode.SKIN_DOES_NOT_MATCH);
    }

    /** Refines a map and keeps it if the skin agrees. */
    private static Optional<Registration> refined(
            PreparedSkin reference, PreparedSkin moving, AffineMap start, Kind kind, Method method) {
        Registration registration = refine(reference, moving, start, kind, method);
        return sameSkin(registration.agreement()) ? Optional.of(registration) : Optional.empty();
    }

    private static Registration refine(
            PreparedSkin reference, PreparedSkin moving, AffineMap start, Kind kind, Method method) {
        TexturePlane still = reference.plane(kind);
        TexturePlane other = moving.plane(kind);
        Refined refined = DenseRefinement.refine(still, other, FittedMap.of(start));
        return new Registration(
                refined.map(),
                still.grid(),
                ResidualField.of(still.grid(), refined.roundTripMm()),
                agreement(still, other, refined.map()),
                method,
                0);
    }

    private static TextureAgreement agreement(TexturePlane still, TexturePlane other, FittedMap map) {
        return TextureAgreement.of(still, DenseRefinement.lay(still, other, map));
    }

    private static boolean sameSkin(TextureAgreement agreement) {
        return agreement.cells() >= LEAST_CELLS
                && agreement.agreeing() >= LEAST_AGREEING_SHARE * agreement.cells()
                && agreement.correlation() >= LEAST_CORRELATION;
    }

    /** Believes the pairs; takes the refined map where flow makes the skin agree, the pairs' own map where not. */
    private static Outcome<Registration> byHand(PreparedSkin reference, PreparedSkin moving, Start.ByHand start) {
        AffineMap map = AffineMap.similarityThrough(start.pairs());
        Registration refined = refine(reference, moving, map, Kind.COLOUR, Method.BY_HAND);
        if (sameSkin(refined.agreement())) {
            return Outcome.measured(refined);
        }
        double misfitMm = misfitMm(map, start.pairs());
        if (misfitMm > MOST_MISFIT_MM) {
            return Outcome.refused(RefusalCode.LANDMARKS_DISAGREE, Math.round(10 * misfitMm) / 10.0);
        }
        TexturePlane still = reference.plane(Kind.COLOUR);
        FittedMap rigid = FittedMap.of(map);
        return Outcome.measured(new Registration(
                rigid,
                still.grid(),
                ResidualField.unknown(still.grid()),
                agreement(still, moving.plane(Kind.COLOUR), rigid),
                Method.BY_HAND,
                misfitMm));
    }

    /** Root mean square distance of pairs from a map. */
    private static double misfitMm(AffineMap map, List<SkinPointPair> pairs) {
        double sum = 0;
        for (SkinPointPair pair : pairs) {
            SkinPoint at = map.apply(pair.reference().xMm(), pair.reference().yMm());
            sum += Math.pow(at.distanceMm(pair.moving()), 2);
        }
        return Math.sqrt(sum / pairs.size());
    }
}
