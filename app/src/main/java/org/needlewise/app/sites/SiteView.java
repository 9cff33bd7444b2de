package org.needlewise.app.sites;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.knowledge.Knowledge;

/**
 * A site as pages show it.
 *
 * @param role {@code treated}, {@code control} or {@code single}; a key of the messages
 * @param partner label's owner of the other site of the pair, if any
 */
record SiteView(
        BodySite site,
        String region,
        String concern,
        String role,
        @Nullable SiteId partner,
        String polygon,
        MapOutline.Point middle) {

    static SiteView of(BodySite site, List<DrawnPair> pairs, Knowledge knowledge) {
        Optional<DrawnPair> pair = pairs.stream()
                .filter(p -> p.first().equals(site.id()) || p.second().equals(site.id()))
                .findFirst();
        String role = pair.map(p -> p.treated().equals(site.id()) ? "treated" : "control")
                .orElse("single");
        return new SiteView(
                site,
                Objects.requireNonNull(knowledge.regions().get(site.region())).text(),
                Objects.requireNonNull(knowledge.concerns().get(site.concern())).text(),
                role,
                pair.map(p -> p.treated().equals(site.id()) ? p.control() : p.treated())
                        .orElse(null),
                SiteForm.text(site.outline().points()),
                site.outline().middle());
    }
}
