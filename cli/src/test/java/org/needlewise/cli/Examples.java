package org.needlewise.cli;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.CompareResult.Change;
import org.needlewise.imaging.CompareResult.RegionChange;
import org.needlewise.imaging.CompareResult.RegistrationFinding;
import org.needlewise.imaging.CompareResult.VisitSummary;
import org.needlewise.imaging.OutputPicture;
import org.needlewise.imaging.OutputPicture.Kind;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PhotoResult.CardFinding;
import org.needlewise.imaging.PhotoResult.ColourFinding;
import org.needlewise.imaging.PhotoResult.SurfaceFinding;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.Measurement.Contrast;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.quantity.Degrees;
import org.needlewise.model.quantity.DeltaE;
import org.needlewise.model.quantity.LabDifference;
import org.needlewise.model.quantity.Millimetres;
import org.needlewise.model.quantity.OpticalIndex;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.Ratio;
import org.needlewise.model.quantity.SquareMillimetres;
import org.needlewise.model.site.Outline.PixelPoint;

/** Results that look like an engine's. */
final class Examples {
    private Examples() {}

    static PhotoResult accepted(String photo) {
        return new PhotoResult(
                photo,
                true,
                List.of(),
                Optional.of(new CardFinding("card-l", 5, 0.61234567, 1)),
                Optional.of(SurfaceFinding.cylinder(new Millimetres(150, 4))),
                Optional.of(new ColourFinding(1.4, 15)),
                List.of(region("all", 123.456789)));
    }

    static PhotoResult refused(String photo) {
        return new PhotoResult(
                photo,
                false,
                List.of(new Refusal(RefusalCode.NO_CARD)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static Measurement region(String id, double area) {
        return new Measurement(
                id,
                new SquareMillimetres(area, 1.05),
                new Millimetres(80, 0.5),
                new Millimetres(1.54, 0.03),
                6,
                0,
                new Contrast(
                        new LabDifference(-3, 0.2),
                        new LabDifference(5, 0.3),
                        new LabDifference(0.1, 0.2),
                        new DeltaE(4.2, 0.3)),
                new OpticalIndex(6.5, 0.4),
                new OpticalIndex(1.2, 0.3),
                new Degrees(41, 2),
                Optional.of(new Ratio(1.3, 0.1)));
    }

    static CompareResult compared() {
        Change change = new Change(
                Optional.of(new Percent(-15.2, 1.5)),
                Optional.of(new Percent(-12, 1.4)),
                Optional.of(new Percent(-31, 4)),
                Optional.of(new Percent(2, 6)),
                Optional.empty());
        return new CompareResult(
                List.of(accepted("a.jpg"), refused("b.jpg")),
                List.of(accepted("c.jpg")),
                Optional.of(new VisitSummary(1, List.of(region("all", 123.4)))),
                Optional.of(new VisitSummary(1, List.of(region("all", 104.6)))),
                Optional.of(change),
                List.of(new RegionChange("all", change)),
                Optional.of(new RegistrationFinding(0.1, 800)),
                List.of(Optional.of(new PixelPoint(10.25, 20)), Optional.empty()),
                List.of());
    }

    static CompareResult notMatched() {
        return new CompareResult(
                List.of(accepted("a.jpg")),
                List.of(accepted("c.jpg")),
                Optional.of(new VisitSummary(1, List.of(region("all", 123.4)))),
                Optional.of(new VisitSummary(1, List.of())),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(Optional.empty()),
                List.of(new Refusal(RefusalCode.SKIN_DOES_NOT_MATCH)));
    }

    static OutputPicture picture(Kind kind, String visit, String photo) {
        int type = kind == Kind.SITE_MASK ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        return new OutputPicture(
                kind,
                visit.isEmpty() ? Optional.empty() : Optional.of(visit),
                photo,
                new BufferedImage(40, 30, type),
                Optional.empty());
    }
}
