package org.needlewise.protocol.healing;

import org.needlewise.protocol.rules.Rule;

/**
 * Whether a sign is to be expected at its hour.
 *
 * @param sign what is seen
 * @param hours hours since the session
 * @param state normal, watch or abnormal
 * @param rule the sentence with its sources
 */
public record CourseState(String sign, int hours, String state, Rule rule) {}
