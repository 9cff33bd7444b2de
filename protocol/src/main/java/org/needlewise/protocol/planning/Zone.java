package org.needlewise.protocol.planning;

/**
 * A part of a site that one session can treat. A site within the area of a session has one.
 *
 * @param number counted from 1
 * @param areaCm2 skin of the zone
 */
public record Zone(int number, double areaCm2) {}
