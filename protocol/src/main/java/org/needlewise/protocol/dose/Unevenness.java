package org.needlewise.protocol.dose;

/**
 * Measures: how unevenly holes are spread. Unit: share of 1 mm² cells without any hole, 0 to 1. Method: closed formulae.
 * Assumes: passes are independent of each other; {@code random}: holes of all passes fall at random (Poisson, evidence
 * 4.1); {@code regular}: needles of a pass stand on a grid wider than a cell. Fails when: the hand always starts at the
 * same place, which makes it more uneven than either. Reference: evidence 4.1; checked by {@link HoleSimulation}.
 *
 * @param random e^(−d / 100) for d holes per cm²
 * @param regular (1 − λ / 100)^passes for λ holes per cm² and pass
 */
public record Unevenness(double random, double regular) {
    private static final double CELLS_PER_CM2 = 100;

    static Unevenness of(double holesPerCm2EachPass, int passes) {
        double each = holesPerCm2EachPass / CELLS_PER_CM2;
        return new Unevenness(Math.exp(-each * passes), Math.pow(Math.max(0, 1 - each), passes));
    }
}
