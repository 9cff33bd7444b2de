package org.needlewise.protocol.knowledge;

import java.util.List;
import org.needlewise.protocol.language.Translation;
import org.needlewise.protocol.rules.Mark;

/** Figures for setting the whole body beside a targeted plan. */
public record Comparison(BodySurface bodySurface, Work work, Healing healing, Body body, String says) {

    /** Body surface in m² as factor · kg^mass · cm^height. */
    public record BodySurface(
            double factorM2, double massExponent, double heightExponent, List<String> sources, List<Mark> marks) {}

    /** How fast a person works, and by how much neighbouring lanes miss each other (standard deviation). */
    public record Work(
            double strokeMmPerSecond,
            double drumWidthMm,
            double setUpMinutes,
            double pressesPerMinute,
            double laneErrorMm,
            List<String> sources,
            List<Mark> marks) {}

    /** Days of visible healing after a session with short (up to 0.3 mm) or longer needles. */
    public record Healing(double daysShort, double daysLong, List<String> sources, List<Mark> marks) {}

    /** Heights and weights that are taken for possible, lowest and highest. */
    public record Body(List<Double> heightCm, List<Double> weightKg, List<String> sources, List<Mark> marks) {}

    /** The same in another language. */
    Comparison in(Translation language) {
        return new Comparison(bodySurface, work, healing, body, language.text("comparison.says", says));
    }
}
