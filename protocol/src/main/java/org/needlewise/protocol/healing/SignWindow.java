package org.needlewise.protocol.healing;

import org.needlewise.protocol.rules.Rule;

/**
 * How long a sign of healing may last.
 *
 * @param sign its id
 * @param text the question about it
 * @param normalUntilHours to be expected up to this hour
 * @param watchUntilHours to be watched up to this hour, not to be expected after it
 * @param rule what is said while it is to be expected
 */
public record SignWindow(String sign, String text, int normalUntilHours, int watchUntilHours, Rule rule) {}
