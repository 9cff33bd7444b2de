package org.needlewise.protocol.skin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.Dose;
import org.needlewise.protocol.dose.DoseCalculator;
import org.needlewise.protocol.dose.DoseRequest;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.SkinFile;
import org.needlewise.protocol.skin.CrossSection.Channel;
import org.needlewise.protocol.skin.CrossSection.Layer;
import org.needlewise.protocol.skin.CrossSection.Range;
import org.needlewise.protocol.skin.CrossSection.Slice;

/** Puts skin, needle and dose together in one cross-section. */
public final class CrossSectionMaker {
    /** The classic roller: 192 needles of 0.25 mm on a drum of 2 cm by 2 cm (Schwarz and Laaff 2011). */
    private static final double NEEDLE_WIDTH_MM = 0.25;

    private static final double MM2_PER_CM2 = 100;
    private static final Slice SLICE = new Slice(4, 1);
    private static final long SEED = 20_261_122;
    /** The dose of a new head does not depend on the day. */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private final Knowledge knowledge;
    private final DoseCalculator calculator;

    public CrossSectionMaker(Knowledge knowledge, DoseCalculator calculator) {
        this.knowledge = knowledge;
        this.calculator = calculator;
    }

    /** @throws IllegalArgumentException when the place is not treated */
    public CrossSection make(String region, String concern, double needleMm, int passes) {
        SkinFile file = knowledge.skin();
        Range skin = Range.of(file.at(region)
                .orElseThrow(() -> new IllegalArgumentException("no thickness of skin for " + region))
                .skinMm());
        Range horny = Range.of(file.hornyMm());
        Range epidermis = Range.of(file.epidermisMm());
        Dose dose = dose(region, concern, needleMm, passes);
        Range reach = new Range(dose.depthLowMm(), dose.depthHighMm());
        return new CrossSection(
                region,
                horny,
                epidermis,
                skin,
                dose.accepted(),
                dose.refusals(),
                List.of(knowledge.statement("know-skin"), knowledge.statement("know-depth")),
                needleMm,
                NEEDLE_WIDTH_MM,
                dose.needleCapMm(),
                reach,
                layer(reach.lowMm(), horny, epidermis, skin),
                layer(reach.highMm(), horny, epidermis, skin),
                passes,
                dose.holesPerCm2(),
                dose.capPerCm2(),
                Math.sqrt(MM2_PER_CM2 / dose.holesPerCm2()),
                dose.emptyCells().random(),
                file.channelWidthMm(),
                SLICE,
                channels(dose.holesPerCm2(), reach));
    }

    private Dose dose(String region, String concern, double needleMm, int passes) {
        Device device = Device.classicRoller(needleMm, new Device.Head(0, null));
        return calculator.dose(
                new DoseRequest(ANY_DAY, device, region, concern, passes, null, null, null, false, List.of(), SEED));
    }

    private static Layer layer(double depthMm, Range horny, Range epidermis, Range skin) {
        if (depthMm <= horny.middleMm()) {
            return Layer.HORNY;
        }
        if (depthMm <= epidermis.middleMm()) {
            return Layer.EPIDERMIS;
        }
        return depthMm <= skin.middleMm() ? Layer.DERMIS : Layer.FAT;
    }

    /** The first channels stay where they are when passes are added. */
    private static List<Channel> channels(double holesPerCm2, Range reach) {
        SplittableRandom random = new SplittableRandom(SEED);
        long count = Math.round(holesPerCm2 * SLICE.lengthMm() * SLICE.thicknessMm() / MM2_PER_CM2);
        List<Channel> channels = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            double along = random.nextDouble() * SLICE.lengthMm();
            channels.add(new Channel(along, reach.lowMm() + random.nextDouble() * (reach.highMm() - reach.lowMm())));
        }
        return List.copyOf(channels);
    }
}
