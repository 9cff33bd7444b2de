/**
 * The Gaussian state-space model of a treated site against its control: local level, saturating effect, correlated visit
 * noise, photo noise; Kalman likelihood, variance components integrated over a grid.
 */
@NullMarked
package org.needlewise.verdict.statespace;

import org.jspecify.annotations.NullMarked;
