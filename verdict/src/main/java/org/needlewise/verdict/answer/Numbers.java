package org.needlewise.verdict.answer;

import java.util.Optional;
import org.needlewise.verdict.repeatability.SiteRepeatability;

/**
 * The numbers of an answer. Effects below zero are smaller than without treatment.
 *
 * @param inUnit effect in the measure's unit
 * @param inPercent effect in percent (points where the measure is percent itself); empty where the baseline is so near to
 *     zero that percent mean nothing
 * @param sdcInUnit smallest detectable change of this comparison, in the unit
 * @param sdcPercent the same in percent
 * @param sdcOneVisitPercent smallest detectable change between two single visits
 * @param sceptical the effect in percent (or unit, where there is no percent) as somebody sees it who expects none
 * @param probabilityOfImprovement posterior probability that the effect is an improvement, 0 to 1
 * @param repeatability of one site at one visit, on the scale of comparison (logarithms for positive sizes)
 * @param randomisationP one-sided p of "no improvement" over the allocations, from five pairs on
 */
public record Numbers(
        Estimate inUnit,
        Optional<Estimate> inPercent,
        double sdcInUnit,
        Optional<Double> sdcPercent,
        Optional<Double> sdcOneVisitPercent,
        Estimate sceptical,
        double probabilityOfImprovement,
        SiteRepeatability repeatability,
        Optional<Double> randomisationP) {}
