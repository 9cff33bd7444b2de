package org.needlewise.app.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.progress.Course;
import org.needlewise.app.progress.Course.Point;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.Estimate;
import org.needlewise.verdict.answer.Finding;
import org.needlewise.verdict.answer.Numbers;
import org.needlewise.verdict.series.Measure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Numbers of visits, answers and pictures. */
final class FhirFigures {
    private final Fhir fhir;
    private final FhirBundle.Subjects subjects;

    FhirFigures(Fhir fhir, FhirBundle.Subjects subjects) {
        this.fhir = fhir;
        this.subjects = subjects;
    }

    List<ObjectNode> of(TrialReport trial, Report report) {
        List<ObjectNode> resources = new ArrayList<>();
        for (SiteReport site : trial.sites()) {
            for (Course course : site.courses()) {
                course.lines().stream()
                        .flatMap(line -> line.visits().stream())
                        .forEach(point -> resources.add(figure(site, course, point)));
            }
            site.pictures().ifPresent(pictures -> {
                resources.add(picture(site, "before", pictures.beforeOn().toString(), pictures.before()));
                resources.add(picture(site, "after", pictures.afterOn().toString(), pictures.after()));
            });
        }
        if (!trial.answers().isEmpty()) {
            trial.trial()
                    .answers()
                    .forEach(answer -> answer(trial, answer, report).ifPresent(resources::add));
        }
        return resources;
    }

    private ObjectNode figure(SiteReport site, Course course, Point point) {
        ObjectNode observation =
                observation(fhir.id("figure-" + course.column(), site.site().id() + point.day()));
        observation.set("code", fhir.concept(Fhir.OWN_CODES, course.column(), course.measure()));
        observation.set("subject", fhir.reference(subjects.patient()));
        observation.put("effectiveDateTime", point.day());
        observation.set("valueQuantity", fhir.quantity(point.value(), point.u(), course.unit()));
        observation.set("bodySite", fhir.text(site.where()));
        observation.set("method", fhir.text("photographs with a printed card, laid on the first visit"));
        observation.set("device", fhir.reference(subjects.software()));
        observation.set("component", fhir.list(fhir.interval(point.low(), point.high(), course.unit())));
        return observation;
    }

    /** The answer about one measure; empty when nothing could be computed. */
    private Optional<ObjectNode> answer(TrialReport trial, Answer answer, Report report) {
        Finding finding = answer.finding();
        return finding.measure()
                .flatMap(measure -> finding.numbers().map(numbers -> {
                    String unit = numbers.inPercent().isPresent() ? "%" : measure.unit();
                    Estimate effect = numbers.inPercent().orElse(numbers.inUnit());
                    ObjectNode observation = observation(fhir.id(
                            "answer-" + measure.column(),
                            trial.sites().get(0).site().id()));
                    observation.put("status", answer instanceof Answer.Verdict ? "final" : "preliminary");
                    observation.set(
                            "code", fhir.concept(Fhir.OWN_CODES, "change-" + measure.column(), change(trial, measure)));
                    observation.set("subject", fhir.reference(subjects.patient()));
                    observation.put("effectiveDateTime", report.on().toString());
                    observation.set("valueQuantity", fhir.quantity(effect.value(), unit));
                    observation.set("bodySite", fhir.text(where(trial)));
                    observation.set(
                            "method",
                            fhir.text("compared with " + finding.comparedWith().jsonName()));
                    observation.set("device", fhir.reference(subjects.software()));
                    components(observation, finding, numbers, effect, unit);
                    return observation;
                }));
    }

    private void components(ObjectNode observation, Finding finding, Numbers numbers, Estimate effect, String unit) {
        ArrayNode components = observation.putArray("component");
        components.add(fhir.interval(effect.low(), effect.high(), unit));
        components.add(fhir.component(
                "smallest-detectable-change",
                "smallest detectable change",
                fhir.quantity(numbers.sdcPercent().orElse(numbers.sdcInUnit()), unit)));
        components.add(fhir.conclusion(finding.conclusion().jsonName()));
    }

    private static String change(TrialReport trial, Measure measure) {
        return trial.answers().stream()
                .filter(view -> view.column().equals(measure.column()))
                .findFirst()
                .orElseThrow()
                .measure();
    }

    private static String where(TrialReport trial) {
        return String.join(
                "; ",
                trial.sites().stream()
                        .filter(site -> !site.role().equals("control"))
                        .map(SiteReport::where)
                        .toList());
    }

    private ObjectNode picture(SiteReport site, String side, String on, byte[] jpeg) {
        ObjectNode media =
                fhir.resource("Media", fhir.id("picture-" + side, site.site().id()));
        media.put("status", "completed");
        media.set("type", fhir.concept("http://terminology.hl7.org/CodeSystem/media-type", "image", "picture"));
        media.set("subject", fhir.reference(subjects.patient()));
        media.put("createdDateTime", on);
        media.set("bodySite", fhir.text(site.where()));
        media.set("device", fhir.reference(subjects.software()));
        ObjectNode content = media.putObject("content");
        content.put("contentType", "image/jpeg");
        content.put("data", Base64.getEncoder().encodeToString(jpeg));
        content.put("title", site.where() + ", " + side);
        return media;
    }

    private ObjectNode observation(UUID id) {
        return fhir.resource("Observation", id).put("status", "final");
    }
}
