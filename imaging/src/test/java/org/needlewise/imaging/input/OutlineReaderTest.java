package org.needlewise.imaging.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.PixelPoint;

class OutlineReaderTest {
    private static final String LASSO = """
            {"photo": "a.jpg", "polygons": [{"id": "all", "points": [[1, 2], [3, 4.5], [5, 6]]}]}""";

    @TempDir
    Path folder;

    @Test
    void aLassoIsNotExactUnlessItSaysSo() throws IOException {
        Outline lasso = OutlineReader.outline(file(LASSO));
        assertThat(lasso.exact()).isFalse();
        assertThat(lasso.photo()).isEqualTo("a.jpg");
        assertThat(lasso.polygons().get(0).points()).contains(new PixelPoint(3, 4.5));
        assertThat(OutlineReader.outline(file(LASSO.replaceFirst("\\{", "{\"exact\": true, ")))
                        .exact())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"photo\"|\"foto\"|does not know the field \"foto\"",
                "\"a.jpg\"|17|$.photo: must be text",
                ", [5, 6]]|]|$.polygons[0].points: has 2 points, a polygon needs 3",
                "[5, 6]|[5, null]|$.polygons[0].points[2][1]: must be a number",
                "[5, 6]|[5, NaN]|not valid JSON at line 1",
                "\"id\": \"all\"|\"id\": \"all\", \"id\": \"b\"|not valid JSON",
                "[5, 6]]}]}|[5, 6]]}]} []|not valid JSON",
                "\"polygons\"|\"exact\": \"yes\", \"polygons\"|$.exact: must be true or false",
            })
    void namesThePlaceOfAnError(String right, String wrong, String message) throws IOException {
        assertThat(LASSO).contains(right);
        Path file = file(LASSO.replace(right, wrong));
        assertThatThrownBy(() -> OutlineReader.outline(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> OutlineReader.points(folder.resolve("none.json")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertThatThrownBy(() -> OutlineReader.points(file(""))).isInstanceOf(InputException.class);
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertThatThrownBy(() -> OutlineReader.points(folder)).isInstanceOf(InputException.class);
    }

    @Test
    void readsPointsInOrder() throws IOException {
        assertThat(OutlineReader.points(file("[[1, 2], [0.5, -3]]")))
                .containsExactly(new PixelPoint(1, 2), new PixelPoint(0.5, -3));
    }

    @Test
    void wantsThreePairs() throws IOException {
        String pair = "{\"baseline\": [1, 2], \"followup\": [3, 4]}";
        assertThat(OutlineReader.pairs(file("[" + pair + "," + pair + "," + pair + "]")))
                .hasSize(3);
        Path two = file("[" + pair + "," + pair + "]");
        assertThatThrownBy(() -> OutlineReader.pairs(two)).hasMessageContaining("has 2 point pairs, needs 3");
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("o.json"), json);
    }
}
