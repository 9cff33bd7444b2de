package org.needlewise.app.report;

import java.util.List;
import org.needlewise.app.sites.BodySite;

/**
 * What is to be handed on.
 *
 * @param sites the person's own, none in the trash, at least one
 * @param pictures whether pictures of skin go with it
 */
record Scope(List<BodySite> sites, boolean pictures) {
    Scope {
        sites = List.copyOf(sites);
    }

    boolean has(String site) {
        return sites.stream().anyMatch(chosen -> chosen.id().toString().equals(site));
    }
}
