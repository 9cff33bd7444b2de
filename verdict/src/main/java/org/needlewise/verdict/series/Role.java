package org.needlewise.verdict.series;

/** What is done to a site. */
public enum Role {
    TREATED,
    CONTROL
}
