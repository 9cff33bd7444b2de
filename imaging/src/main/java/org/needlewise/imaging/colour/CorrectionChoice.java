package org.needlewise.imaging.colour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.needlewise.imaging.colour.CorrectionForm.Light;
import org.needlewise.imaging.colour.CorrectionForm.Mixing;

/**
 * Chooses the form of the correction by leave-one-ink-out: what predicts an ink best that it has not seen. A richer form
 * must be better by {@value #WORTH} of the residual; white balance is always among the candidates.
 */
final class CorrectionChoice {
    /** A richer form must gain this share. */
    static final double WORTH = 0.02;

    private static final double[] STIFFNESS = {0.5, 1, 2};

    private CorrectionChoice() {}

    /** A fit and its mean leave-one-ink-out difference over the inks that are patches, CIEDE2000. */
    record Scored(ColourFit fit, double leftOut) {}

    static Scored best(List<InkGroup> groups, CardFrame frame) {
        Light light = light(groups);
        Scored best = score(CorrectionForm.PLAIN.with(light), groups, frame);
        Map<CorrectionForm, ColourFit> softer = new HashMap<>();
        for (CorrectionForm form : forms(light)) {
            // The fit of the same form at another stiffness is a good start.
            CorrectionForm kind = new CorrectionForm(form.mixing(), form.tone(), 1, light);
            ColourFit start = softer.get(kind);
            ColourFit fit =
                    start == null ? new ColourFit(form, groups, frame) : new ColourFit(form, groups, frame, start);
            softer.put(kind, fit);
            best = better(best, scored(fit, groups));
        }
        return best;
    }

    static Scored score(CorrectionForm form, List<InkGroup> groups, CardFrame frame) {
        return scored(new ColourFit(form, groups, frame), groups);
    }

    private static Scored scored(ColourFit fit, List<InkGroup> groups) {
        double sum = 0;
        int count = 0;
        for (int g = 0; g < groups.size(); g++) {
            if (!groups.get(g).readings().get(0).paper()) {
                sum += fit.leftOut(g);
                count++;
            }
        }
        return new Scored(fit, sum / Math.max(1, count));
    }

    private static Scored better(Scored held, Scored candidate) {
        return candidate.leftOut() < held.leftOut() * (1 - WORTH) ? candidate : held;
    }

    private static List<CorrectionForm> forms(Light light) {
        List<CorrectionForm> forms = new ArrayList<>();
        for (double stiffness : STIFFNESS) {
            for (Mixing mixing : Mixing.values()) {
                forms.add(new CorrectionForm(mixing, false, stiffness, light));
                forms.add(new CorrectionForm(mixing, true, stiffness, light));
            }
        }
        return forms;
    }

    /**
     * Light is told by the same ink, or paper, at several places, not by inks left out. It is taken as richly as the
     * places can tell; the prior keeps what they do not tell at even light.
     */
    private static Light light(List<InkGroup> groups) {
        int repeats = groups.stream().mapToInt(g -> g.readings().size() - 1).sum();
        if (repeats < 1) {
            return Light.EVEN;
        }
        return repeats < 5 ? Light.LINEAR : Light.QUADRATIC;
    }
}
