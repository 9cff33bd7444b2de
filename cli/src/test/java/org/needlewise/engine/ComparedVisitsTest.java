package org.needlewise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.CompareResult;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.site.PointPair;
import org.needlewise.phantom.PhotoTruth;
import org.needlewise.phantom.RenderedScene;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.phantom.Shot;
import org.needlewise.phantom.geometry.CardPlace;
import org.needlewise.phantom.geometry.Pose;
import org.needlewise.phantom.geometry.SkinPoint;
import org.needlewise.phantom.skin.VisitChange;

/** Two visits of the same skin, or of skin that is not the same. */
class ComparedVisitsTest {
    /** Nothing changed but three pimples; camera and card stand elsewhere. */
    private static final SceneSpec SPOTS = visits(7001, new VisitChange(1, 1, 1, 0, 0, 3));

    private static final SceneSpec OTHER_PERSON = visits(7003, VisitChange.NONE);

    @Test
    void molesAndNewPimplesInsideTheLassoDoNotCount() {
        CompareResult result = compare(SPOTS, List.of());
        assertThat(result.refusals()).isEmpty();
        var area = result.change().orElseThrow().area().orElseThrow();
        assertThat(area.value()).isCloseTo(0, within(Tolerances.SPOTS_AREA_CHANGE));
        assertThat(Math.abs(area.value())).isLessThanOrEqualTo(Tolerances.COVERAGE_FACTOR * area.u());
    }

    @Test
    void anotherPersonsSkinIsRefused() {
        CompareResult result = Scenes.compare(
                SPOTS,
                Scenes.render(SPOTS).baseline(),
                Scenes.render(OTHER_PERSON).followup(),
                List.of());
        assertThat(result.change()).isEmpty();
        assertThat(result.followup().get(0).refusals())
                .isNotEmpty()
                .allMatch(r -> r.code() == RefusalCode.SKIN_DOES_NOT_MATCH || r.code() == RefusalCode.TOO_FEW_MATCHES);
    }

    @Test
    void pairsByHandLeadToTheSameChange() {
        List<PointPair> pairs = pairs(Scenes.render(SPOTS).scene());
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(4);
        CompareResult byHand = compare(SPOTS, pairs);
        assertThat(byHand.refusals()).isEmpty();
        assertThat(byHand.change().orElseThrow().area().orElseThrow().value())
                .isCloseTo(
                        compare(SPOTS, List.of())
                                .change()
                                .orElseThrow()
                                .area()
                                .orElseThrow()
                                .value(),
                        within(Tolerances.SPOTS_AREA_CHANGE));
    }

    private static CompareResult compare(SceneSpec spec, List<PointPair> pairs) {
        return Scenes.compare(
                spec, Scenes.render(spec).baseline(), Scenes.render(spec).followup(), pairs);
    }

    private static SceneSpec visits(long seed, VisitChange change) {
        SceneSpec plain = Scenes.plain(SceneKind.STRIAE_RUBRAE_LIGHT, seed, 2000);
        Shot first = plain.baseline().get(0);
        Pose p = first.pose();
        CardPlace c = first.cardPlace();
        Shot second = first.withPose(new Pose(p.target(), 18, 280, -6, p.distanceMm()))
                .withCardPlace(new CardPlace(
                        c.anchorXMm(), c.anchorYMm(), new SkinPoint(-69, -63), c.turnDeg() - 5, c.printScale()));
        return plain.withChange(change).withShots(List.of(first), List.of(second));
    }

    /** Landmarks that both first photographs show, as a person would click them. */
    private static List<PointPair> pairs(RenderedScene scene) {
        PhotoTruth before = scene.baseline().get(0).truth();
        PhotoTruth after = scene.followup().get(0).truth();
        List<PointPair> pairs = new ArrayList<>();
        for (int i = 0; i < before.landmarksPx().size() && pairs.size() < 6; i += 5) {
            var from = before.landmarksPx().get(i);
            var to = after.landmarksPx().get(i);
            if (from.isPresent() && to.isPresent()) {
                pairs.add(new PointPair(from.get(), to.get()));
            }
        }
        return pairs;
    }
}
