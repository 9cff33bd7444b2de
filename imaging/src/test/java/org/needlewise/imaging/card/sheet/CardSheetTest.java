package org.needlewise.imaging.card.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.imaging.input.InputException;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.imaging.vision.Tag;
import org.needlewise.imaging.vision.TagDetector;
import org.needlewise.imaging.vision.TagDictionary;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.card.CardLayout.MeasuredLabD50;
import org.needlewise.model.card.CardLayout.Patch;
import org.needlewise.model.card.StandardCards;

class CardSheetTest {
    private static final int DPI = 300;
    private static final double PX_PER_MM = DPI / 25.4;

    @ParameterizedTest
    @CsvSource({"card-l,A4", "card-l,LETTER", "card-s,A4", "card-s,LETTER"})
    void tagsDecodeFromTheRasterisedPage(String name, PaperSize paper) throws IOException {
        CardLayout card = card(name);
        List<Tag> tags = tags(page(card, paper), card);
        assertThat(tags.stream().map(Tag::id).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        card.markers().stream().map(Marker::id).toList());
    }

    @ParameterizedTest
    @CsvSource({"A4", "LETTER"})
    void tagsLieWhereTheLayoutSaysInTrueMillimetres(PaperSize paper) throws IOException {
        CardLayout card = StandardCards.CARD_L;
        List<Tag> tags = tags(page(card, paper), card);
        double[] first = centreMm(tags, 0);
        for (Marker marker : card.markers()) {
            double[] at = centreMm(tags, marker.id());
            assertThat(at[0] - first[0]).isCloseTo(marker.centre().xMm() - 15, within(SheetTolerances.TAG_PLACE_MM));
            assertThat(at[1] - first[1]).isCloseTo(marker.centre().yMm() - 15, within(SheetTolerances.TAG_PLACE_MM));
        }
    }

    @ParameterizedTest
    @CsvSource({"card-l,A4,100", "card-l,LETTER,100", "card-s,A4,50"})
    void printCheckLineHasItsLength(String name, PaperSize paper, double lengthMm) throws IOException {
        CardLayout card = card(name);
        BufferedImage page = page(card, paper);
        double[] corner = centreMm(tags(page, card), card.markers().get(0).id());
        double y = corner[1]
                + card.printCheck().orElseThrow().from().yMm()
                - card.markers().get(0).centre().yMm();
        double x = corner[0]
                + card.printCheck().orElseThrow().from().xMm()
                - card.markers().get(0).centre().xMm();
        assertThat(darkLengthMm(page, x, y, lengthMm)).isCloseTo(lengthMm, within(SheetTolerances.PRINT_LINE_MM));
    }

    @Test
    void pageHasThePapersSize() throws IOException {
        BufferedImage letter = page(StandardCards.CARD_L, PaperSize.LETTER);
        assertThat(letter.getWidth() / PX_PER_MM).isCloseTo(215.9, within(SheetTolerances.PAGE_MM));
        assertThat(letter.getHeight() / PX_PER_MM).isCloseTo(279.4, within(SheetTolerances.PAGE_MM));
    }

    @Test
    void sheetExplainsThePrintCheck() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(StandardCards.CARD_L, PaperSize.A4))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("must measure 100.0 mm", "--print-length", "card-l, version 1", "no flash");
        }
    }

    @Test
    void sameCardGivesTheSameBytes() throws IOException {
        assertThat(pdf(StandardCards.CARD_S, PaperSize.A4)).isEqualTo(pdf(StandardCards.CARD_S, PaperSize.A4));
    }

    @Test
    void refusesACardLargerThanThePaper() {
        assertThatThrownBy(() -> pdf(foreign("DICT_4X4_50", 1, 260, 100, List.of()), PaperSize.LETTER))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("260 × 100 mm, too large for Letter paper");
    }

    @Test
    void aTallCardPutsTheInstructionsOnASecondPage() throws IOException {
        byte[] sheet = pdf(foreign("DICT_4X4_50", 1, 150, 230, List.of()), PaperSize.A4);
        try (PDDocument document = Loader.loadPDF(sheet)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void refusesADictionaryThatDoesNotExist() {
        assertThatThrownBy(() -> pdf(foreign("DICT_3X3_9", 1, 50, 50, List.of()), PaperSize.A4))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("DICT_3X3_9");
    }

    @Test
    void refusesATagThatTheDictionaryDoesNotHave() {
        assertThatThrownBy(() -> pdf(foreign("DICT_4X4_50", 77, 50, 50, List.of()), PaperSize.A4))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no tag 77");
    }

    @Test
    void refusesToPrintMeasuredColours() {
        Patch measured = new Patch("m", 1, 1, 3, 3, new MeasuredLabD50(50, 0, 0));
        assertThatThrownBy(() -> pdf(foreign("DICT_4X4_50", 1, 50, 50, List.of(measured)), PaperSize.A4))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("patch m has a colour measured on one card");
    }

    private static CardLayout foreign(String dictionary, int id, double width, double height, List<Patch> patches) {
        return new CardLayout(
                "mine",
                List.of(
                        new CardPoint(0, 0),
                        new CardPoint(width, 0),
                        new CardPoint(width, height),
                        new CardPoint(0, height)),
                dictionary,
                List.of(new Marker(id, new CardPoint(20, 20), 20)),
                patches,
                List.of(),
                List.of(),
                Optional.empty(),
                false);
    }

    private static CardLayout card(String name) {
        return StandardCards.byName(name).orElseThrow();
    }

    private static byte[] pdf(CardLayout card, PaperSize paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CardSheet.write(card, paper, out);
        return out.toByteArray();
    }

    private static BufferedImage page(CardLayout card, PaperSize paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(card, paper))) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
    }

    private static List<Tag> tags(BufferedImage page, CardLayout card) {
        byte[] bgr = new byte[3 * page.getWidth() * page.getHeight()];
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int at = 3 * (y * page.getWidth() + x);
                bgr[at] = bgr[at + 1] = bgr[at + 2] = (byte) page.getRaster().getSample(x, y, 0);
            }
        }
        List<Integer> ids = card.markers().stream().map(Marker::id).toList();
        TagDictionary dictionary = TagDictionary.named(card.dictionary()).orElseThrow();
        try (NativePicture picture = NativePicture.ofBgr(page.getWidth(), page.getHeight(), bgr)) {
            return TagDetector.detect(picture, dictionary, ids, 100);
        }
    }

    /** Centre of the first tag of this id, millimetres on the page; pixel (0, 0) covers the page's corner. */
    private static double[] centreMm(List<Tag> tags, int id) {
        double[][] corners = tags.stream()
                .filter(tag -> tag.id() == id)
                .findFirst()
                .orElseThrow()
                .cornersPx();
        double x = 0;
        double y = 0;
        for (double[] corner : corners) {
            x += (corner[0] + 0.5) / 4 / PX_PER_MM;
            y += (corner[1] + 0.5) / 4 / PX_PER_MM;
        }
        return new double[] {x, y};
    }

    /** Length of the dark run along the row where it is longest, each pixel counted by its darkness. */
    private static double darkLengthMm(BufferedImage page, double xMm, double yMm, double lengthMm) {
        double longest = 0;
        for (int y = (int) ((yMm - 0.3) * PX_PER_MM); y <= (yMm + 0.3) * PX_PER_MM; y++) {
            double darkest = 255;
            for (int x = (int) (xMm * PX_PER_MM) + 20; x < (xMm + lengthMm) * PX_PER_MM - 20; x++) {
                darkest = Math.min(darkest, page.getRaster().getSample(x, y, 0));
            }
            double dark = 0;
            for (int x = (int) ((xMm - 3) * PX_PER_MM); x < (xMm + lengthMm + 3) * PX_PER_MM; x++) {
                dark += Math.min(1, (255 - page.getRaster().getSample(x, y, 0)) / Math.max(1, 255 - darkest));
            }
            longest = Math.max(longest, darkest < 100 ? dark / PX_PER_MM : 0);
        }
        return longest;
    }
}
