package org.needlewise.protocol.dose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.DeviceGate.HeadLife;
import org.needlewise.protocol.rules.Rule;

/**
 * What a session with a device does to the skin.
 *
 * @param rulesVersion version of the rules it was made with
 * @param accepted false when some rule stands against it
 * @param refusals the rules that stand against it
 * @param notes what else is said
 * @param needleMm nominal needle length
 * @param needleCapMm longest needle allowed at this place for this concern; null where no needle is
 * @param depthLowMm least real depth to be expected
 * @param depthHighMm greatest real depth to be expected
 * @param holesPerCm2EachPass density of one pass
 * @param passes passes in all
 * @param directions directions they are spread over
 * @param holesPerCm2 density of the session
 * @param targetPerCm2 density meant at home
 * @param capPerCm2 density never exceeded at home
 * @param mostPasses passes with this device that stay within both caps
 * @param emptyCells share of 1 mm² cells without a hole
 * @param areaCm2 area, or null
 * @param holes holes in all, or null
 * @param cumulativePerCm2 density of this and all earlier sessions on the same skin together
 * @param head life of the head
 * @param map dose over the drawn area, or null when none was drawn or the dose is refused
 */
public record Dose(
        String rulesVersion,
        boolean accepted,
        List<Rule> refusals,
        List<Rule> notes,
        double needleMm,
        @Nullable Double needleCapMm,
        double depthLowMm,
        double depthHighMm,
        double holesPerCm2EachPass,
        int passes,
        int directions,
        double holesPerCm2,
        double targetPerCm2,
        double capPerCm2,
        int mostPasses,
        EmptyCells emptyCells,
        @Nullable Double areaCm2,
        @Nullable Long holes,
        double cumulativePerCm2,
        HeadLife head,
        @Nullable DoseMap map) {

    /**
     * Direction of a pass, as the dose map rolls it.
     *
     * @param pass counted from 0
     * @param directions directions that the passes are spread over
     * @return degrees from the first direction, 0 to 180, the latter excluded
     */
    public static double directionDegrees(int pass, int directions) {
        return 180.0 * (pass % directions) / directions;
    }

    /**
     * Share of 1 mm² cells without a hole.
     *
     * @param random by formula, holes at random
     * @param regular by formula, needles on a grid
     * @param simulated by simulation of this device
     * @param seed seed of the simulation
     */
    public record EmptyCells(double random, double regular, double simulated, long seed) {}
}
