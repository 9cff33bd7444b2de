package org.needlewise.app.howitworks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.needlewise.protocol.skin.CrossSection;
import org.needlewise.protocol.skin.CrossSection.Channel;

/**
 * The cross-section as a drawing to scale: one unit is a hundredth of a millimetre, y grows with depth, 0 is the surface.
 *
 * @param bottom lower edge
 * @param horny lower edge of the dead outermost layer
 * @param epidermis lower edge of the epidermis, as a wavy path
 * @param epidermisDepth its mean depth
 * @param dermisLow where skin ends in some people
 * @param dermis where it ends in the middle
 * @param dermisHigh where it ends in others
 * @param reachLow depth that needles of this length reach at least
 * @param reachHigh depth that they reach at most
 * @param needle outline of one needle above the skin
 * @param needleTop where it leaves the drum
 * @param channels outlines of the channels
 * @param fat cells of fat: x, y, radius
 */
record SectionPicture(
        double bottom,
        double horny,
        String epidermis,
        double epidermisDepth,
        double dermisLow,
        double dermis,
        double dermisHigh,
        double reachLow,
        double reachHigh,
        String needle,
        double needleTop,
        List<String> channels,
        List<Cell> fat) {
    private static final double UNITS = 100;
    private static final double WIDTH = 400;
    private static final double NEEDLE_X = 56;
    private static final double HOVER = 6;
    private static final double FAT_BELOW = 45;
    private static final double WAVE = 20;
    private static final double WAVE_SHARE = 0.22;
    private static final double CELL = 15;

    record Cell(double x, double y, double radius) {}

    static SectionPicture of(CrossSection section) {
        double dermis = UNITS * section.skin().middleMm();
        double bottom = UNITS * section.skin().highMm() + FAT_BELOW;
        double epidermis = UNITS * section.epidermis().middleMm();
        return new SectionPicture(
                bottom,
                UNITS * section.horny().middleMm(),
                wavy(epidermis),
                epidermis,
                UNITS * section.skin().lowMm(),
                dermis,
                UNITS * section.skin().highMm(),
                UNITS * section.reach().lowMm(),
                UNITS * section.reach().highMm(),
                needle(UNITS * section.needleMm(), UNITS * section.needleWidthMm()),
                -HOVER - UNITS * section.needleMm(),
                section.channels().stream()
                        .map(channel -> channel(channel, UNITS * section.channelWidthMm()))
                        .toList(),
                fat(dermis, bottom));
    }

    /** The border of epidermis and dermis is wavy; its mean is where it should be. */
    private static String wavy(double depth) {
        StringBuilder path = new StringBuilder(format("M0,0 L0,%.1f", depth));
        double swing = WAVE_SHARE * depth;
        for (double x = 0; x < WIDTH; x += WAVE) {
            path.append(format(
                    " Q%.1f,%.1f %.1f,%.1f Q%.1f,%.1f %.1f,%.1f",
                    x + WAVE / 4,
                    depth + 2 * swing,
                    x + WAVE / 2,
                    depth,
                    x + 3 * WAVE / 4,
                    depth - 2 * swing,
                    x + WAVE,
                    depth));
        }
        return path.append(format(" L%.1f,0 Z", WIDTH)).toString();
    }

    private static String needle(double length, double width) {
        double top = -HOVER - length;
        double shoulder = -HOVER - Math.min(length, 2 * width) / 2;
        return format(
                "M%.1f,%.1f L%.1f,%.1f L%.1f,%.1f L%.1f,%.1f L%.1f,%.1f Z",
                NEEDLE_X - width / 2,
                top,
                NEEDLE_X - width / 2,
                shoulder,
                NEEDLE_X,
                -HOVER,
                NEEDLE_X + width / 2,
                shoulder,
                NEEDLE_X + width / 2,
                top);
    }

    private static String channel(Channel channel, double width) {
        double x = UNITS * channel.alongMm();
        return format("M%.1f,-1 L%.1f,%.1f L%.1f,-1 Z", x - width / 2, x, UNITS * channel.depthMm(), x + width / 2);
    }

    private static List<Cell> fat(double top, double bottom) {
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (double y = top + CELL; y < bottom + CELL; y += 1.7 * CELL) {
            for (double x = row % 2 == 0 ? CELL : 0; x < WIDTH + CELL; x += 2 * CELL) {
                cells.add(new Cell(x, y, 0.92 * CELL));
            }
            row++;
        }
        return cells;
    }

    /** SVG wants a decimal point in every language. */
    private static String format(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }
}
