package org.needlewise.protocol.dose;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a dose.
 *
 * @param today the day it is about
 * @param device the device
 * @param region place on the body
 * @param concern what bothers there
 * @param passes passes in all, or null for the planned number
 * @param directions directions they are spread over, or null for the planned number
 * @param areaCm2 area, or null
 * @param drawing drawn area, or null
 * @param nickelAllergy whether the person reacts to nickel
 * @param earlier earlier sessions on the same skin
 * @param seed seed of the simulation
 */
public record DoseRequest(
        LocalDate today,
        Device device,
        String region,
        String concern,
        @Nullable Integer passes,
        @Nullable Integer directions,
        @Nullable Double areaCm2,
        @Nullable Drawing drawing,
        boolean nickelAllergy,
        List<Earlier> earlier,
        long seed) {
    public DoseRequest {
        earlier = List.copyOf(earlier);
    }

    /** An earlier session on the same skin. */
    public record Earlier(LocalDate date, double holesPerCm2) {}
}
