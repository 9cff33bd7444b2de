package org.needlewise.imaging.card.sheet;

import java.io.IOException;
import java.util.List;

/** What a person does with the sheet, in six pictures. */
final class Instructions {
    static final double HEIGHT_MM = 92;
    private static final int COLUMNS = 3;
    private static final double ROW_MM = 46;
    private static final double GAP_MM = 7;
    private static final double PICTURE_MM = 20;

    private static final List<Step> STEPS = List.of(
            new Step(
                    "1  Print",
                    "At 100 % (“actual size”), never “fit to page”, on plain matt paper: the card must bend.",
                    StepPictures::print),
            new Step(
                    "2  Measure",
                    "Check the line at the card's edge with a ruler. Another length is no harm if you tell Needlewise.",
                    StepPictures::measure),
            new Step(
                    "3  Cut",
                    "Along the dashed line. Keep the card dry and flat; print a new one when it fades.",
                    StepPictures::cut),
            new Step(
                    "4  Place",
                    "Flat on the skin close beside the site, touching it all along. Cover nothing of the site.",
                    StepPictures::place),
            new Step(
                    "5  Smooth",
                    "Stroke it down so that it bends as the skin does, without creases or raised edges.",
                    StepPictures::smooth),
            new Step(
                    "6  Shoot",
                    "Three pictures from straight above, each a little differently held. Even daylight, no flash, no shadow.",
                    StepPictures::shoot));

    private Instructions() {}

    static void draw(Canvas canvas, double x, double y, double widthMm) throws IOException {
        double column = (widthMm - (COLUMNS - 1) * GAP_MM) / COLUMNS;
        for (int i = 0; i < STEPS.size(); i++) {
            Step step = STEPS.get(i);
            double left = x + (i % COLUMNS) * (column + GAP_MM);
            double top = y + (i / COLUMNS) * ROW_MM;
            step.picture().draw(canvas, left, top);
            canvas.grey(0).bold(step.title(), left, top + PICTURE_MM + 4, 10);
            canvas.grey(0.15).paragraph(step.text(), left, top + PICTURE_MM + 8.6, column, 8.5);
        }
    }

    private record Step(String title, String text, StepPictures.Picture picture) {}
}
