package org.needlewise.protocol.healing;

import org.needlewise.protocol.rules.Rule;

/**
 * How long a sign of healing may last.
 *
 * @param sign its id
 * @param text the question about it
 * @param normalUntilHours to be expected before this hour
 * @param watchUntilHours to be watched before this hour, not to be expected from then on
 * @param rule what is said while it is to be expected
 */
public record SignWindow(String sign, String text, int normalUntilHours, int watchUntilHours, Rule rule) {}
