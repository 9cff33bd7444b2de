package org.needlewise.cli.report;

import java.util.List;
import org.needlewise.cli.output.Figures;
import org.needlewise.cli.output.PictureFolder;
import org.needlewise.cli.output.Words;
import org.needlewise.imaging.OutputPicture.Kind;
import org.needlewise.imaging.PhotoResult;

/** How every photograph of a visit fared, in plain words, with its pictures. */
final class PhotoSection {
    private static final double CLOSE_FIT_PX = 1.0;
    private static final double GOOD_COLOUR = 2.0;
    private static final double FAIR_COLOUR = 4.0;

    private PhotoSection() {}

    static String of(String title, String visit, List<PhotoResult> results, PictureFolder folder) {
        StringBuilder section =
                new StringBuilder("<section><h2>" + Html.text(title) + "</h2>\n<div class=\"photos\">\n");
        results.forEach(result -> section.append(photo(visit, result, folder)));
        return section.append("</div></section>\n").toString();
    }

    private static String photo(String visit, PhotoResult result, PictureFolder folder) {
        StringBuilder card =
                new StringBuilder("<article class=\"" + (result.accepted() ? "accepted" : "refused") + "\">\n");
        folder.fileOf(Kind.OVERLAY, visit, result.photo())
                .ifPresent(file -> card.append(Html.figure(file, "Card and outline as found in " + result.photo())));
        card.append("<h3>").append(Html.text(result.photo())).append(" <span class=\"state\">");
        card.append(result.accepted() ? "accepted" : "refused").append("</span></h3>\n");
        result.refusals().forEach(refusal -> card.append(Html.paragraph(Words.refusal(refusal))));
        if (result.accepted()) {
            card.append("<ul>");
            quality(result)
                    .forEach(line -> card.append("<li>").append(Html.text(line)).append("</li>"));
            card.append("</ul>\n");
        }
        folder.fileOf(Kind.UNROLLED, visit, result.photo())
                .ifPresent(file -> card.append("<p><a href=\"" + Html.address(file) + "\">Skin unrolled</a></p>\n"));
        return card.append("</article>\n").toString();
    }

    private static List<String> quality(PhotoResult result) {
        List<String> lines = new java.util.ArrayList<>();
        result.card()
                .ifPresent(card -> lines.add("Card " + card.name() + ": " + card.markers() + " of its tags read, fit "
                        + (card.residualPx() <= CLOSE_FIT_PX ? "close" : "loose") + " ("
                        + Figures.fixed(card.residualPx(), 2) + " pixels)"
                        + (card.printScale() == 1
                                ? ""
                                : ", printed at " + Figures.fixed(100 * card.printScale(), 1) + " %")));
        result.surface().ifPresent(surface -> lines.add("Skin: " + Words.surface(surface)));
        result.colour()
                .ifPresent(colour -> lines.add("Colour calibration: " + grade(colour.residualDeltaE00()) + " (ΔE "
                        + Figures.fixed(colour.residualDeltaE00(), 1) + " over " + colour.patches() + " patches)"));
        return lines;
    }

    private static String grade(double residualDeltaE00) {
        if (residualDeltaE00 <= GOOD_COLOUR) {
            return "good";
        }
        return residualDeltaE00 <= FAIR_COLOUR ? "fair" : "poor";
    }
}
