package org.needlewise.verdict.statespace;

/**
 * What is known of the visits' noise before any visit: a scaled inverse χ² distribution of its variance.
 *
 * @param sd standard deviation, on the model's scale, positive
 * @param dof degrees of freedom that this knowledge is worth, positive
 */
public record ScalePrior(double sd, double dof) {
    public ScalePrior {
        if (!(sd > 0 && dof > 0)) {
            throw new IllegalArgumentException("sd " + sd + ", dof " + dof);
        }
    }
}
