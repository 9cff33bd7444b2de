package org.needlewise.benchmarks.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.benchmarks.peer.Elastix;
import org.needlewise.benchmarks.peer.LandmarkErrors;
import org.needlewise.benchmarks.peer.PlainSift;
import org.needlewise.benchmarks.peer.PlaneRectification;
import org.needlewise.benchmarks.peer.UnrolledSkin;
import org.needlewise.benchmarks.report.WorkFolder;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.site.Outline.PixelPoint;

/** Lets the peers answer on the same photographs. */
final class PeerMeasurer {
    private static final double ELASTIX_SAMPLES_PER_MM = 8;

    private final Ledger ledger;
    private int elastixPairs;

    /** @param elastixPairs most pairs for elastix, which takes its time */
    PeerMeasurer(Ledger ledger, int elastixPairs) {
        this.ledger = ledger;
        this.elastixPairs = Elastix.isInstalled() ? elastixPairs : 0;
    }

    void measure(BenchmarkScene scene) throws IOException {
        BenchmarkPhoto first = scene.baseline().get(0);
        try (NativePicture still = picture(first)) {
            if (scene.exact().isPresent()) {
                Optional<PlaneRectification> plane = PlaneRectification.of(still, scene.card());
                plane.ifPresent(p -> ledger.error(
                        Measure.PEER_PLANE_AREA,
                        scene.label(),
                        100
                                * (p.areaMm2(scene.exact().get().polygons())
                                                / first.truth().areaMm2()
                                        - 1)));
            }
            List<BenchmarkPhoto> treated = scene.later().getOrDefault(BenchmarkScene.Later.TREATED, List.of());
            if (!treated.isEmpty()) {
                register(scene.label(), first, still, treated.get(0));
            }
            if (!treated.isEmpty() && elastixPairs > 0) {
                elastixPairs--;
                elastix(scene, first, treated.get(0));
            }
        }
    }

    private void elastix(BenchmarkScene scene, BenchmarkPhoto first, BenchmarkPhoto later) throws IOException {
        Optional<UnrolledSkin> still = unrolled(scene, first);
        Optional<UnrolledSkin> moving = unrolled(scene, later);
        if (still.isEmpty() || moving.isEmpty()) {
            return;
        }
        try (WorkFolder work = WorkFolder.make()) {
            Optional<LandmarkErrors.Judged> judged = LandmarkErrors.ofElastix(still.get(), moving.get(), work.path());
            if (judged.isEmpty()) {
                ledger.note(scene.label().name() + ": elastix failed");
            }
            judged.ifPresent(j -> {
                j.errorsMm().forEach(error -> ledger.error(Measure.PEER_ELASTIX, scene.label(), error));
                ledger.note(scene.label().name()
                        + String.format(
                                Locale.ROOT,
                                ": elastix took %.1f s of processor time",
                                j.answer().cpuMs() / 1000));
            });
        }
    }

    private static Optional<UnrolledSkin> unrolled(BenchmarkScene scene, BenchmarkPhoto photo) {
        return UnrolledSkin.of(photo.photo(), scene.card(), photo.truth().landmarksPx(), ELASTIX_SAMPLES_PER_MM);
    }

    private void register(SceneLabel label, BenchmarkPhoto first, NativePicture still, BenchmarkPhoto later) {
        Optional<PlainSift> sift;
        try (NativePicture moving = picture(later)) {
            sift = PlainSift.register(still, moving);
        }
        if (sift.isEmpty()) {
            ledger.note(label.name() + ": plain SIFT found no homography");
            return;
        }
        List<Optional<PixelPoint>> from = first.truth().landmarksPx();
        List<Optional<PixelPoint>> to = later.truth().landmarksPx();
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).isPresent() && to.get(i).isPresent()) {
                PixelPoint read = sift.get().apply(from.get(i).get());
                PixelPoint truth = to.get(i).get();
                ledger.error(
                        Measure.PEER_SIFT,
                        label,
                        Math.hypot(read.x() - truth.x(), read.y() - truth.y()) / later.pxPerMm());
            }
        }
    }

    private static NativePicture picture(BenchmarkPhoto photo) {
        try {
            return NativePicture.decode(Files.readAllBytes(photo.photo().file().orElseThrow()), 1)
                    .orElseThrow(() -> new IllegalStateException(photo.photo().name() + " does not decode"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
