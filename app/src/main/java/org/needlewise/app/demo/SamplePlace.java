package org.needlewise.app.demo;

import org.needlewise.app.demo.SamplePhotographs.SampleSite;
import org.needlewise.app.sites.SiteId;

/** A site of the sample life, as the lot fell. */
record SamplePlace(SampleSite sample, SiteId id, boolean isTreated) {}
