package org.needlewise.imaging.colour;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

/**
 * The way from what one photograph's camera wrote to reflectance, learned from the card in it: light over the card's
 * plane, white balance, tone curve and mixing of channels, as much of each as the card's inks can tell.
 *
 * <p>Measures: linear reflectance, sRGB primaries, D65, of skin under the light that the card is under. Method: the most
 * probable parameters in CIEDE2000, form and stiffness chosen by leaving out one ink at a time. Assumes: one lamp's
 * light over card and site, patches that are neither clipped nor shadowed, positions of readings and pictures in the
 * same millimetre frame. Fails when: a shadow's edge crosses card and site; the camera treats places differently (local
 * tone mapping). References: Finlayson, Mackiewicz &amp; Hurlbert (2015), IEEE Trans. Image Process. 24(5), 1460–1470;
 * Sharma, Wu &amp; Dalal (2005).
 */
public final class ColourCalibration {
    /** Fewer inks tell neither white balance nor its error. */
    static final int FEWEST_INKS = 3;

    /** Light that falls by more than this factor over the card is a shadow's edge, not fall-off. */
    static final double STRONGEST_FALL_OFF = 4;

    /**
     * A home printer's tone curve and mixing of inks err in all patches together, and the fit takes them for the camera's:
     * a difference of two colours is then out by about this share of its length in L*, a* and b*. It is nearly the same in
     * all photographs of one print, so that it leaves relative changes of a contrast alone.
     */
    private static final double[] PRINT_SHARE = {0.05, 0.055, 0.08};

    /** The same as a share of a CIEDE2000 difference. */
    public static final double PRINT_SCALE = 0.065;

    private final ColourFit fit;
    private final CardFrame frame;
    private final CameraInverse inverse;
    private final double residual;
    private final double scaleResidual;
    private final int patches;
    private final boolean certified;

    private ColourCalibration(
            CorrectionChoice.Scored choice, CardFrame frame, int patches, double scaleResidual, boolean certified) {
        this.fit = choice.fit();
        this.frame = frame;
        this.inverse = fit.inverse();
        this.residual = choice.leftOut();
        this.scaleResidual = Math.max(residual, scaleResidual);
        this.patches = patches;
        this.certified = certified;
    }

    /** Calibrates on the layout's own values: nominal inks, or measured Lab where the card has them. */
    public static Outcome<ColourCalibration> calibrate(List<PatchReading> readings, CardLayout layout) {
        return calibrate(readings, layout, ColourTargets.of(layout), 0);
    }

    /** Calibrates on what earlier photographs told of this print. */
    public static Outcome<ColourCalibration> calibrate(
            List<PatchReading> readings, CardLayout layout, PrintProfile profile) {
        return calibrate(readings, layout, profile.over(ColourTargets.of(layout)), profile.scaleDeltaE00());
    }

    private static Outcome<ColourCalibration> calibrate(
            List<PatchReading> readings, CardLayout layout, Map<String, Ink> inks, double scale) {
        List<PatchReading> usable = readings.stream()
                .filter(r -> r.usable() && inks.containsKey(r.name()))
                .toList();
        List<PatchReading> patches = usable.stream().filter(r -> !r.paper()).toList();
        if (patches.stream().map(PatchReading::name).distinct().count() < FEWEST_INKS) {
            return tooFew(readings, patches.size(), layout);
        }
        CardFrame frame = CardFrame.of(usable);
        CorrectionChoice.Scored choice = CorrectionChoice.best(InkGroup.of(usable, inks, frame), frame);
        ColourCalibration calibration = new ColourCalibration(choice, frame, patches.size(), scale, layout.certified());
        return calibration.fallOff(usable) > STRONGEST_FALL_OFF
                ? Outcome.refused(RefusalCode.UNEVEN_LIGHT)
                : Outcome.measured(calibration);
    }

    private static Outcome<ColourCalibration> tooFew(List<PatchReading> readings, int usable, CardLayout layout) {
        long clipped = readings.stream().filter(r -> !r.paper() && r.clipped()).count();
        long shadowed =
                readings.stream().filter(r -> !r.paper() && r.shadowed()).count();
        if (clipped > 0 && clipped >= shadowed) {
            return Outcome.refused(RefusalCode.CLIPPED);
        }
        if (shadowed > 0) {
            return Outcome.refused(RefusalCode.TOO_DARK);
        }
        String seen =
                String.format(Locale.ROOT, "%d/%d", usable, layout.patches().size());
        return Outcome.refused(RefusalCode.CARD_CUT_OR_COVERED, seen);
    }

    /** Linear reflectance, {@code [3]}, of a camera value, {@code [3]}, at a place. */
    public double[] correct(double[] linearRgb, CardPoint at) {
        return inverse.correct(linearRgb, frame.terms(at));
    }

    /** Turns a picture of camera values into reflectance, in place. */
    public void apply(Raster linearRgb, MillimetreGrid grid) {
        apply(linearRgb, grid, CardPoint::new);
    }

    /** The same for a picture drawn in other skin coordinates than the card's, which must follow them nearly affinely. */
    public void apply(Raster linearRgb, MillimetreGrid grid, PlaceOnCard places) {
        new RasterCorrection(inverse, frame, fit.form(), places).apply(linearRgb, grid);
    }

    /** Mean CIEDE2000 of the inks, each predicted without it. */
    public double residualDeltaE00() {
        return residual;
    }

    /** Patches the calibration stands on. */
    public int patches() {
        return patches;
    }

    /** Strongest light over weakest among these places. */
    public double fallOff(List<PatchReading> places) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (PatchReading place : places) {
            double log = inverse.logLight(1, frame.terms(place.centre()));
            low = Math.min(low, log);
            high = Math.max(high, log);
        }
        return Math.exp(high - low);
    }

    /** What was chosen, for reports: mixing, tone curve, light. */
    public String form() {
        CorrectionForm form = fit.form();
        return form.mixing() + (form.tone() ? "+TONE" : "") + "+" + form.light();
    }

    /**
     * Standard uncertainty, {@code [L, a, b]}, of the Lab difference of two corrected colours that is owed to the
     * calibration, the error of the print's scale included.
     *
     * @param p corrected linear reflectance, {@code [3]}
     * @param q the other
     */
    public double[] differenceUncertainty(double[] p, double[] q) {
        double[] u = DifferenceUncertainty.of(fit, scaleResidual, p, q);
        if (!certified) {
            double[] d = CieLab.departure(p, CieLab.ofLinearRgb(q));
            double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
            for (int k = 0; k < u.length; k++) {
                u[k] = Math.hypot(u[k], PRINT_SHARE[k] * length);
            }
        }
        return u;
    }

    /** The same without what photographs of one print share: for changes between visits. */
    public double[] differenceRepeatability(double[] p, double[] q) {
        return DifferenceUncertainty.of(fit, residual, p, q);
    }
}
