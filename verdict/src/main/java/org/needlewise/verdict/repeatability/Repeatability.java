package org.needlewise.verdict.repeatability;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Standard error of measurement of one visit, with what it rests on.
 *
 * @param sem standard error of measurement, in the unit of the values, positive or zero
 * @param dof degrees of freedom, positive
 */
public record Repeatability(double sem, double dof) {
    private static final double TWO_SIDED_95 = 1.96;

    public Repeatability {
        if (!(sem >= 0 && dof > 0)) {
            throw new IllegalArgumentException("sem " + sem + ", dof " + dof);
        }
    }

    /**
     * What was known of the instrument, corrected by what is known of the person: scaled inverse χ² of both, their degrees
     * of freedom adding up.
     */
    public Repeatability updatedBy(Repeatability own) {
        double sum = dof + own.dof;
        return new Repeatability(Math.sqrt((dof * sem * sem + own.dof * own.sem * own.sem) / sum), sum);
    }

    /**
     * Smallest detectable change with 95 % confidence between the means of {@code visits} independent visits:
     * 1.96·√2·SEM/√k.
     */
    public double sdc95(int visits) {
        return TWO_SIDED_95 * Math.sqrt(2) * sem / Math.sqrt(visits);
    }

    /** 95 % interval of {@link #sdc95}: that of the SEM it is a multiple of. */
    public double[] sdcInterval95(int visits) {
        double[] ends = interval95();
        return new double[] {
            new Repeatability(ends[0], dof).sdc95(visits), new Repeatability(ends[1], dof).sdc95(visits)
        };
    }

    /** 95 % interval of the SEM; wide when dof are few. */
    public double[] interval95() {
        ChiSquaredDistribution chi = ChiSquaredDistribution.of(dof);
        return new double[] {
            sem * Math.sqrt(dof / chi.inverseCumulativeProbability(0.975)),
            sem * Math.sqrt(dof / chi.inverseCumulativeProbability(0.025))
        };
    }
}
