package org.needlewise.cli.output;

import java.util.List;
import java.util.Locale;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PhotoResult.SurfaceFinding;
import org.needlewise.model.measurement.Refusal;

/** Findings in plain words, for tables and reports alike. */
public final class Words {
    private Words() {}

    /** The skin's shape, such as {@code curved, radius 150 ± 8 mm}. */
    public static String surface(SurfaceFinding surface) {
        return switch (surface.kind()) {
            case PLANE -> "flat";
            case CYLINDER ->
                "curved like a limb"
                        + surface.radius()
                                .map(radius -> ", radius " + Figures.plusMinus(radius) + " mm")
                                .orElse("");
            case CONE ->
                "curved like a limb that tapers"
                        + surface.radius()
                                .map(radius -> ", radius " + Figures.plusMinus(radius) + " mm")
                                .orElse("");
            case TWO_CURVATURES ->
                "curved both ways"
                        + surface.radius()
                                .map(radius -> ", radius " + Figures.plusMinus(radius) + " mm")
                                .orElse("")
                        + surface.secondRadius()
                                .map(radius -> " and " + Figures.plusMinus(radius) + " mm")
                                .orElse("");
        };
    }

    /** A refusal with its code, such as {@code No card was found. … (NW-PHOTO-003)}. */
    public static String refusal(Refusal refusal) {
        return refusal.text(Locale.ENGLISH) + " (" + refusal.code().code() + ")";
    }

    /** One line about how a photograph fared. */
    static String photo(PhotoResult result) {
        if (!result.accepted()) {
            return "refused: "
                    + String.join(
                            " ", result.refusals().stream().map(Words::refusal).toList());
        }
        StringBuilder words = new StringBuilder("accepted");
        result.card()
                .ifPresent(card -> words.append("; ")
                        .append(card.name())
                        .append(", ")
                        .append(card.markers())
                        .append(card.markers() == 1 ? " tag" : " tags")
                        .append(", fit ")
                        .append(Figures.fixed(card.residualPx(), 2))
                        .append(" px"));
        result.surface().ifPresent(surface -> words.append("; skin ").append(surface(surface)));
        result.colour()
                .ifPresent(colour ->
                        words.append("; colour within ΔE ").append(Figures.fixed(colour.residualDeltaE00(), 1)));
        return words.toString();
    }

    /** How every photograph of a visit fared, one line each. */
    static String photos(List<PhotoResult> results) {
        StringBuilder lines = new StringBuilder();
        results.forEach(result -> lines.append("  ")
                .append(result.photo())
                .append(": ")
                .append(photo(result))
                .append('\n'));
        return lines.toString();
    }
}
