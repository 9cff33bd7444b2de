package org.needlewise.imaging.card.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.needlewise.imaging.input.InputException;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;

/**
 * Writes a card as a PDF to print: vector graphics in true millimetres, a cutting line, the print-check line, and
 * instructions. Small cards come several to a sheet. The same card gives the same bytes.
 */
public final class CardSheet {
    private static final double MARGIN_MM = 12;
    private static final double CARD_TOP_MM = 38;
    private static final double FOOTER_MM = 16;
    private static final double GAP_MM = 8;
    private static final double COPIES_HEIGHT_MM = 120;
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final CardLayout card;
    private final PaperSize paper;
    private final CardDrawing drawing;
    private final double widthMm;
    private final double heightMm;

    private CardSheet(CardLayout card, PaperSize paper) {
        this.card = card;
        this.paper = paper;
        this.drawing = new CardDrawing(card);
        this.widthMm = card.outline().stream().mapToDouble(CardPoint::xMm).max().orElseThrow();
        this.heightMm =
                card.outline().stream().mapToDouble(CardPoint::yMm).max().orElseThrow();
        double roomWide = paper.widthMm() - 2 * MARGIN_MM;
        double roomHigh = paper.heightMm() - CARD_TOP_MM - FOOTER_MM;
        if (widthMm > roomWide || heightMm > roomHigh) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "card %s is %.0f × %.0f mm, too large for %s paper, which has room for %.0f × %.0f mm",
                    card.name(),
                    widthMm,
                    heightMm,
                    paper.label(),
                    roomWide,
                    roomHigh));
        }
    }

    /**
     * Writes the sheet.
     *
     * @throws InputException when the card cannot be printed or does not fit the paper
     */
    public static void write(CardLayout card, PaperSize paper, OutputStream out) throws IOException {
        CardSheet sheet = new CardSheet(card, paper);
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId((long) card.hashCode());
            document.getDocumentInformation().setTitle("Needlewise reference card " + card.name());
            document.getDocumentInformation().setCreator("Needlewise");
            document.getDocument().setIsXRefStream(false);
            sheet.draw(document);
            document.save(out);
        }
    }

    private void draw(PDDocument document) throws IOException {
        PDFont font = font(document);
        int rows = rows();
        double below = CARD_TOP_MM + rows * heightMm + (rows - 1) * GAP_MM + GAP_MM;
        boolean onePage = below + Instructions.HEIGHT_MM + FOOTER_MM <= paper.heightMm();
        try (PDPageContentStream stream = page(document)) {
            Canvas canvas = new Canvas(stream, font, paper.heightMm());
            head(canvas);
            copies(canvas, rows);
            if (onePage) {
                Instructions.draw(canvas, MARGIN_MM, below, paper.widthMm() - 2 * MARGIN_MM);
            }
            foot(canvas);
        }
        if (!onePage) {
            try (PDPageContentStream stream = page(document)) {
                Canvas canvas = new Canvas(stream, font, paper.heightMm());
                canvas.grey(0).bold("How to use the card", MARGIN_MM, 20, 18);
                Instructions.draw(canvas, MARGIN_MM, 32, paper.widthMm() - 2 * MARGIN_MM);
            }
        }
    }

    private void head(Canvas canvas) throws IOException {
        canvas.grey(0).bold("Needlewise reference card", MARGIN_MM, 18, 18);
        canvas.grey(0.35)
                .text(
                        card.name() + ", version 1 · " + paper.label() + " · print at 100 %, plain matt paper",
                        MARGIN_MM,
                        23.5,
                        9.5);
        if (card.printCheck().isPresent()) {
            String check = String.format(
                    Locale.ROOT,
                    "The thin line along the card's upper edge must measure %.1f mm. If it does not, measure it and give "
                            + "the length to needlewise (--print-length).",
                    card.printCheck().get().lengthMm());
            canvas.grey(0).paragraph(check, MARGIN_MM, 29.5, paper.widthMm() - 2 * MARGIN_MM, 8.5);
        }
    }

    private void copies(Canvas canvas, int rows) throws IOException {
        int columns = columns();
        double spread = columns * widthMm + (columns - 1) * GAP_MM;
        double left = (paper.widthMm() - spread) / 2;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                drawing.draw(canvas, left + column * (widthMm + GAP_MM), CARD_TOP_MM + row * (heightMm + GAP_MM));
            }
        }
    }

    private void foot(Canvas canvas) throws IOException {
        double y = paper.heightMm() - 9;
        canvas.grey(0.35).pen(0.15, 0);
        double at = MARGIN_MM;
        for (String label : new String[] {"Printed on", "Printer and paper", "Line measured, mm"}) {
            canvas.text(label, at, y, 8);
            double start = at + canvas.widthMm(label, 8) + 1.5;
            canvas.line(start, y + 0.5, start + 26, y + 0.5);
            at = start + 31;
        }
    }

    private int columns() {
        return (int) Math.floor((paper.widthMm() - 2 * MARGIN_MM + GAP_MM) / (widthMm + GAP_MM));
    }

    private int rows() {
        return Math.max(1, (int) Math.floor((COPIES_HEIGHT_MM + GAP_MM) / (heightMm + GAP_MM)));
    }

    private PDPageContentStream page(PDDocument document) throws IOException {
        PDPage page = new PDPage(
                new PDRectangle((float) paper.widthMm() * POINTS_PER_MM, (float) paper.heightMm() * POINTS_PER_MM));
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    /** The font that comes with PDFBox; embedded, so that the sheet looks the same everywhere. */
    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("PDFBox comes without " + FONT);
            }
            return PDType0Font.load(document, in, true);
        }
    }
}
