package org.needlewise.app.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Measurements;
import org.needlewise.app.photos.VisitMeasurement;
import org.needlewise.app.photos.Visits;
import org.springframework.stereotype.Component;

/** Which versions of what made the numbers. */
@Component
class Engines {
    private final Visits visits;
    private final Measurements measurements;
    private final Guidance guidance;

    Engines(Visits visits, Measurements measurements, Guidance guidance) {
        this.visits = visits;
        this.measurements = measurements;
        this.guidance = guidance;
    }

    /** Version of the application; empty when it runs from its sources. */
    Optional<String> software() {
        return Optional.ofNullable(Engines.class.getPackage().getImplementationVersion());
    }

    String rules() {
        return guidance.in(Locale.ENGLISH).knowledge().version();
    }

    /** Versions that measured the chosen sites' photographs. */
    List<String> of(PersonId person, Scope scope) {
        return scope.sites().stream()
                .flatMap(site -> visits.ofSite(person, site.id()).stream())
                .flatMap(visit -> measurements.of(person, visit.id()).stream())
                .map(VisitMeasurement::engineVersion)
                .distinct()
                .sorted()
                .toList();
    }
}
