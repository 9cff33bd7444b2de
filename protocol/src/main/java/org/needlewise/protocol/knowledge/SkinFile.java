package org.needlewise.protocol.knowledge;

import java.util.List;
import java.util.Optional;
import org.needlewise.protocol.knowledge.Knowledge.Grounds;
import org.needlewise.protocol.rules.Mark;

/**
 * How thick skin is. Every list is the lowest and highest of a range between people, in millimetres.
 *
 * @param hornyMm dead outermost layer, part of the epidermis
 * @param epidermisMm epidermis with the horny layer
 * @param epidermis what both rest on
 * @param channelWidthMm width of a channel that a needle left
 * @param channel what it rests on
 * @param skin epidermis and dermis together, by place
 */
public record SkinFile(
        List<Double> hornyMm,
        List<Double> epidermisMm,
        Grounds epidermis,
        double channelWidthMm,
        Grounds channel,
        List<Thickness> skin) {

    /** Whole skin of a place, epidermis and dermis together. */
    public record Thickness(String region, List<Double> skinMm, List<String> sources, List<Mark> marks) {}

    /** Thickness at a place; none where nothing is treated. */
    public Optional<Thickness> at(String region) {
        return skin.stream().filter(place -> place.region().equals(region)).findFirst();
    }
}
