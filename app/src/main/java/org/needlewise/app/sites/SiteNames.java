package org.needlewise.app.sites;

import java.util.Locale;
import java.util.Objects;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What sites are called where sessions of the past are told: by their region when they are gone for good. */
@Component
public class SiteNames {
    private final Sites sites;
    private final Guidance guidance;
    private final MessageSource messages;

    SiteNames(Sites sites, Guidance guidance, MessageSource messages) {
        this.sites = sites;
        this.guidance = guidance;
        this.messages = messages;
    }

    /** A site by what it is called. */
    public record Named(SiteId id, String label) {}

    public Named named(PersonId person, SiteId id, Locale locale) {
        return new Named(id, of(person, id, locale));
    }

    public String of(PersonId person, SiteId id, Locale locale) {
        BodySite site = sites.ofRecord(person, id);
        if (!site.label().isEmpty()) {
            return site.label();
        }
        String region = Objects.requireNonNull(
                        guidance.in(locale).knowledge().regions().get(site.region()))
                .text();
        return messages.getMessage("sites.removed", new Object[] {region}, locale);
    }
}
