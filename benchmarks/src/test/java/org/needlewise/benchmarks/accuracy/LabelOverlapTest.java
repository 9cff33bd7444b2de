package org.needlewise.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LabelOverlapTest {
    @Test
    void diceIsTwiceTheSharedOverTheSum() {
        assertThat(LabelOverlap.dice(box(0, 10), box(0, 10))).isEqualTo(1);
        assertThat(LabelOverlap.dice(box(0, 10), box(5, 10))).isEqualTo(0.5);
        assertThat(LabelOverlap.dice(box(0, 10), box(10, 10))).isZero();
        assertThat(LabelOverlap.dice(box(0, 0), box(0, 0))).isEqualTo(1);
    }

    private static BufferedImage box(int x, int width) {
        BufferedImage grey = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(x, 4, width, 8);
        graphics.dispose();
        return grey;
    }
}
