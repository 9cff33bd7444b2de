package org.needlewise.app.sites;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.knowledge.Knowledge;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the form of a site and reads it; what makes no sense is named and nothing is kept. */
@Component
class SiteForms {
    private static final int EARLIEST_YEAR = 1900;

    private final Guidance guidance;
    private final Clock clock;

    SiteForms(Guidance guidance, Clock clock) {
        this.guidance = guidance;
        this.clock = clock;
    }

    void fill(Model model, SiteForm form, Locale locale) {
        Knowledge knowledge = guidance.in(locale).knowledge();
        model.addAttribute("form", form);
        model.addAttribute("regions", knowledge.regions().values());
        model.addAttribute("concerns", knowledge.concerns().values());
        model.addAttribute("places", BodyMap.places());
    }

    SiteDraft draft(SiteForm form) {
        Knowledge knowledge = guidance.in(Locale.ENGLISH).knowledge();
        String region = known(form.region(), knowledge.regions().keySet(), "sites.bad.region");
        String concern = known(form.concern(), knowledge.concerns().keySet(), "sites.bad.concern");
        MapOutline outline = SiteForm.points(form.outline())
                .filter(points -> points.size() >= 3)
                .map(points -> new MapOutline(form.viewOrFront(), points))
                .orElseThrow(() -> Refused.badInput("sites.bad.outline"));
        String label = form.label() == null ? "" : form.label();
        if (label.isBlank()) {
            throw Refused.badInput("sites.bad.label");
        }
        try {
            return new SiteDraft(label, region, outline, concern, since(form.since()), area(form.areaCm2()));
        } catch (IllegalArgumentException e) {
            throw Refused.badInput(label.strip().length() > 60 ? "sites.bad.label" : "sites.bad.area");
        }
    }

    private static String known(@Nullable String value, Iterable<String> values, String key) {
        for (String one : values) {
            if (one.equals(value)) {
                return one;
            }
        }
        throw Refused.badInput(key);
    }

    private Optional<MarkSince> since(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            MarkSince since = MarkSince.parse(text.strip());
            if (since.firstDay().isAfter(LocalDate.now(clock)) || since.year() < EARLIEST_YEAR) {
                throw Refused.badInput("sites.bad.since");
            }
            return Optional.of(since);
        } catch (DateTimeException e) {
            throw Refused.badInput("sites.bad.since");
        }
    }

    private static Optional<Double> area(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(text.strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            throw Refused.badInput("sites.bad.area");
        }
    }
}
