package org.needlewise.benchmarks.registration;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.benchmarks.registration.LandmarkScene.UnrolledPhoto;
import org.needlewise.imaging.registration.ArealStrain;
import org.needlewise.imaging.registration.PreparedSkin;
import org.needlewise.imaging.registration.Registrar;
import org.needlewise.imaging.registration.Registration;
import org.needlewise.imaging.registration.SkinPoint;
import org.needlewise.imaging.registration.SkinRegion;
import org.needlewise.imaging.registration.Start;
import org.needlewise.model.measurement.Outcome;

/**
 * Registers every photograph of each scene folder to that scene's first one and to the first one of the scene before,
 * which must be refused. Prints a Markdown table: landmark error, residual, processor time of this thread.
 */
public final class RegistrationCheck {
    private final PrintStream out;
    private final List<Double> allErrors = new ArrayList<>();
    private int wronglyAccepted;
    private int impostors;

    private RegistrationCheck(PrintStream out) {
        this.out = out;
    }

    /** Arguments: folders of rendered photographs with truth.json. */
    public static void main(String[] folders) throws IOException {
        new RegistrationCheck(System.out).run(folders);
    }

    private void run(String[] folders) throws IOException {
        out.println(
                "| pair | landmarks | median mm | 95 % mm | within 2 u | residual mm | matches | strain % | cpu ms |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        Optional<PreparedSkin> previous = Optional.empty();
        for (String folder : folders) {
            LandmarkScene scene = new LandmarkScene(Path.of(folder));
            List<String> photos = scene.photos();
            Optional<UnrolledPhoto> first = scene.unroll(photos.get(0));
            if (first.isEmpty()) {
                out.println("| " + scene.name() + " | refused |");
                continue;
            }
            PreparedSkin reference = PreparedSkin.of(first.get().picture());
            for (String photo : photos.subList(1, photos.size())) {
                Optional<UnrolledPhoto> moving = scene.unroll(photo);
                if (moving.isPresent()) {
                    compare(scene.name() + " " + photo, reference, first.get(), moving.get());
                    previous.ifPresent(other -> impostor(scene.name() + " " + photo, other, moving.get()));
                }
            }
            previous = Optional.of(reference);
        }
        out.println("\nAll: " + spread(allErrors) + "; other skin accepted " + wronglyAccepted + " of " + impostors);
    }

    private void compare(String name, PreparedSkin reference, UnrolledPhoto first, UnrolledPhoto moving) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Outcome<Registration> outcome =
                Registrar.register(reference, PreparedSkin.of(moving.picture()), new Start.Unknown());
        long cpuMs = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
        if (!(outcome instanceof Outcome.Measured<Registration> measured)) {
            out.println("| " + name + " | " + outcome + " |");
            return;
        }
        Registration registration = measured.value();
        List<Double> errors = new ArrayList<>();
        int within = 0;
        for (int k = 0; k < first.landmarks().size(); k++) {
            if (first.landmarks().get(k).isPresent()
                    && moving.landmarks().get(k).isPresent()) {
                SkinPoint from = first.landmarks().get(k).get();
                double error = registration
                        .toMoving(from.xMm(), from.yMm())
                        .distanceMm(moving.landmarks().get(k).get());
                errors.add(error);
                within += error < 2.45 * registration.uncertaintyMm(from.xMm(), from.yMm()) ? 1 : 0;
            }
        }
        allErrors.addAll(errors);
        String strain = ArealStrain.of(registration, SkinRegion.everywhere(), 0.002)
                .map(p -> String.format(Locale.ROOT, "%.2f ± %.2f", p.value(), p.u()))
                .orElse("-");
        out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %d %% | %.3f | %d | %s | %d |%n",
                name,
                errors.size(),
                spread(errors),
                errors.isEmpty() ? 0 : 100 * within / errors.size(),
                registration.residualMm(),
                registration.matches(),
                strain,
                cpuMs);
    }

    private void impostor(String name, PreparedSkin other, UnrolledPhoto moving) {
        impostors++;
        if (Registrar.register(other, PreparedSkin.of(moving.picture()), new Start.Unknown())
                instanceof Outcome.Measured<Registration> measured) {
            wronglyAccepted++;
            out.println("| " + name + " | other skin accepted, correlation "
                    + measured.value().correlation() + " |");
        }
    }

    /** Median and 95th percentile. */
    private static String spread(List<Double> errors) {
        if (errors.isEmpty()) {
            return "- | -";
        }
        List<Double> sorted = new ArrayList<>(errors);
        Collections.sort(sorted);
        int n = sorted.size();
        return String.format(Locale.ROOT, "%.3f | %.3f", sorted.get(n / 2), sorted.get(Math.min(n - 1, n * 95 / 100)));
    }
}
