package org.needlewise.app.planning;

import org.needlewise.app.sites.BodySite;
import org.needlewise.protocol.planning.NextDay;

/** The next session of all: where, when at the earliest, and what set that day. */
public record NextSession(BodySite site, NextDay day) {}
