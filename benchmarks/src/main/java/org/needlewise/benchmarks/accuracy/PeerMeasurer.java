package org.needlewise.benchmarks.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.needlewise.benchmarks.peer.PlainSift;
import org.needlewise.benchmarks.peer.PlaneRectification;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.site.Outline.PixelPoint;

/** Lets the peers answer on the same photographs. */
final class PeerMeasurer {
    private final Ledger ledger;

    PeerMeasurer(Ledger ledger) {
        this.ledger = ledger;
    }

    void measure(BenchmarkScene scene) {
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
        }
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
            return NativePicture.decode(Files.readAllBytes(photo.photo().path()), 1)
                    .orElseThrow(() -> new IllegalStateException(photo.photo().name() + " does not decode"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
