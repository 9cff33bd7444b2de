package org.needlewise.app.sites;

import java.util.UUID;

/** A site's name in the database and in addresses. */
public record SiteId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
