package org.needlewise.imaging.colour;

import java.util.HashMap;
import java.util.Map;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.MeasuredLabD50;
import org.needlewise.model.card.CardLayout.NominalSrgb;
import org.needlewise.model.card.CardLayout.Patch;

/** What is believed of a card's inks before any photograph. */
final class ColourTargets {
    /** A home printer's departure from the file, CIEDE2000. */
    private static final double NOMINAL_SIGMA = 3;

    /** A certificate's, and that of a chart some years old. */
    private static final double CERTIFIED_SIGMA = 1;

    /** Office paper, relative to a perfect diffuser: about 0.9 with a bluish brightener; varies by a few units. */
    private static final Ink PAPER = new Ink(PatchReading.PAPER, new CieLab(96, 0.5, -2), 4);

    /** Reflectance of the bare paper that nominal white becomes. */
    private static final double OFFICE_PAPER = 0.88;

    /** Share of the paper's light that full ink still returns: a density of 1.5. */
    private static final double SOLID_INK = 0.03;

    private ColourTargets() {}

    static Map<String, Ink> of(CardLayout layout) {
        Map<String, Ink> inks = new HashMap<>();
        for (Patch patch : layout.patches()) {
            inks.put(patch.name(), ink(patch));
        }
        inks.put(PatchReading.PAPER, PAPER);
        return inks;
    }

    private static Ink ink(Patch patch) {
        if (patch.colour() instanceof MeasuredLabD50 lab) {
            return new Ink(patch.name(), CieLab.ofLabD50(lab.lightness(), lab.a(), lab.b()), CERTIFIED_SIGMA);
        }
        NominalSrgb srgb = (NominalSrgb) patch.colour();
        double[] nominal = CieLab.ofSrgb(srgb.red(), srgb.green(), srgb.blue()).toLinearRgb();
        double[] printed = new double[3];
        for (int c = 0; c < 3; c++) {
            printed[c] = OFFICE_PAPER * (SOLID_INK + (1 - SOLID_INK) * nominal[c]);
        }
        return new Ink(patch.name(), CieLab.ofLinearRgb(printed), NOMINAL_SIGMA);
    }
}
