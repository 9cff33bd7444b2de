package org.needlewise.imaging.lesion;

import java.util.Optional;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.quantity.SquareMillimetres;

/**
 * Outlines a lesion against the skin around it.
 *
 * <p><b>Measures</b> coverage and area of striae, scars and lines inside a loose outline. <b>Unit</b> mm². <b>Method</b>
 * iterated linear discriminant in log reflectance, then a fit of a soft-edged region whose boundary lies at half of the
 * lesion's own local contrast; see docs/methods/segmentation.md. <b>Assumes</b> untouched skin around the outline, light
 * that changes smoothly, one kind of lesion per outline. <b>Fails when</b> the lesion differs from its surround by no
 * more than the surround's own blotches do: then the answer is {@link RefusalCode#NO_LESION}, or a wide uncertainty at
 * a follow-up. <b>Reference</b> Fisher 1936; Chan and Vese 2001 for the region model.
 */
public final class LesionSegmenter {
    private static final double START_EDGE_MM = 0.4;
    private static final double EDGE_SHARE = 0.3;
    private static final double EDGE_SPREAD_SHARE = 0.08;
    private static final BoundaryFit.Freedom FRESH = new BoundaryFit.Freedom(1.2, 4, 3, 0, 0.15);
    private static final BoundaryFit.Freedom FOLLOWING = new BoundaryFit.Freedom(1.2, 4, 1.5, 1.5, 0.04);
    private static final int FRESH_ROUNDS = 7;
    private static final int FOLLOWING_ROUNDS = 5;
    private static final int FINAL_ROUNDS = 2;
    private static final double LEAST_PRIOR_MM = 0.25;
    private static final double PRIOR_SHARE = 0.5;
    private static final double OWN_SHARE = 0.25;
    private static final int COLOURS = 3;

    /** Bare skin, searched for a lesion, gave up to 3.5; lesions that an eye finds 4 and more. */
    private static final double LEAST_SEPARATION = 4;

    /** Above this colour alone tells enough. */
    private static final double CLEAR_BY_COLOUR = 5.5;

    /** The same as the least separation, where texture is looked at too. */
    private static final double LEAST_TEXTURED_SEPARATION = 6;

    private static final double TEXTURE_GAIN = 1.15;

    /** Below this what was found by colour may be a blotch. */
    private static final double DOUBTFUL_SEPARATION = 5;

    private static final double CRISP_MM = 0.6;
    private static final double SOFT_SEPARATION = 2;
    private static final double SPECK_SHARE = 0.02;
    private static final double SPECK_MARGIN_MM = 1;
    private static final double LEAST_LINE_SEPARATION = 3;
    private static final double CLEAR_SEPARATION = 1.5;
    private static final double LEAST_SEEN_MM2 = 25;

    /** Finds the lesion inside {@code lasso}, a loose outline on the picture's grid. */
    public Outcome<Lesion> segment(SkinPicture picture, Mask lasso) {
        if (seenMm2(picture, lasso) < LEAST_SEEN_MM2) {
            return Outcome.refused(RefusalCode.NO_LESION);
        }
        WorkPicture work = WorkPicture.of(picture, lasso);
        float[] usable = Distractors.removed(work);
        WorkPicture half = work.halved(usable);
        float[] lassoShare = half.share(lasso);
        Optional<OutlineSearch.Found> searched = found(half, lassoShare);
        if (searched.map(f -> isTextured(half, f)).orElse(true)) {
            WorkPicture textured = work.with(FineTexture.of(work, usable));
            WorkPicture halfTextured = textured.halved(usable);
            Optional<OutlineSearch.Found> byTexture = byTexture(halfTextured, lassoShare, searched);
            if (byTexture.isPresent()) {
                return refined(picture, lasso, textured, halfTextured, usable, byTexture.get());
            }
        }
        return searched.isEmpty()
                ? Outcome.refused(RefusalCode.NO_LESION)
                : refined(picture, lasso, work, half, usable, searched.get());
    }

    /** What fades out over a millimetre and more has no edge, and is a blotch unless it stands out far. */
    private static boolean isBlotch(OutlineSearch.Found found, BoundaryFit.Fitted fit) {
        double least = found.lines() ? LEAST_LINE_SEPARATION : LEAST_SEPARATION;
        double soft = Math.max(0, fit.edgeMm() - CRISP_MM) / CRISP_MM;
        return found.separation() < least + SOFT_SEPARATION * soft;
    }

    /** Worth a look at its texture: wide, and not told by colour alone beyond doubt. */
    private static boolean isTextured(WorkPicture half, OutlineSearch.Found found) {
        return half.isWide(found.distance()) && found.separation() < CLEAR_BY_COLOUR;
    }

    private static Optional<OutlineSearch.Found> byTexture(
            WorkPicture half, float[] lasso, Optional<OutlineSearch.Found> byColour) {
        OutlineSearch.Found found = new OutlineSearch(half, lasso).search();
        double colour = byColour.map(f -> f.separation()).orElse(0.0);
        boolean better = anyInside(found.distance())
                && half.isWide(found.distance())
                && found.separation() > Math.max(LEAST_TEXTURED_SEPARATION, TEXTURE_GAIN * colour);
        return better ? Optional.of(found) : Optional.empty();
    }

    private static Outcome<Lesion> refined(
            SkinPicture picture,
            Mask lasso,
            WorkPicture work,
            WorkPicture half,
            float[] usable,
            OutlineSearch.Found found) {
        BoundaryFit.Freedom freedom = fresh(half, found);
        double edge = Math.min(START_EDGE_MM, EDGE_SHARE * halfWidthMm(half, found.distance()));
        BoundaryFit.Fitted rough = fit(half, found.appearance(), found.usable(), found.distance(), edge, freedom)
                .fit(FRESH_ROUNDS);
        if (!anyInside(rough.distance()) || isBlotch(found, rough)) {
            return Outcome.refused(RefusalCode.NO_LESION);
        }
        Appearance appearance = Appearance.of(work, usable, work.doubled(rough.distance(), half));
        appearance.dropOutliers(usable);
        BoundaryFit.Fitted fit = fit(
                        work, appearance, usable, work.doubled(found.distance(), half), rough.edgeMm(), freedom)
                .from(rough, work.doubled(rough.displacement(), half))
                .fit(FINAL_ROUNDS);
        double skin = skinMm2(half, found.appearance(), rough);
        return Outcome.measured(
                finish(picture, work, appearance, fit, skin, Optional.empty(), hiddenMm2(picture, lasso), freedom));
    }

    /** What stands out by colour; where that is doubtful, long narrow marks that stand out more. */
    private static Optional<OutlineSearch.Found> found(WorkPicture work, float[] lasso) {
        OutlineSearch.Found byColour = byColour(work, lasso);
        double separation = anyInside(byColour.distance()) ? byColour.separation() : 0;
        if (separation < DOUBTFUL_SEPARATION) {
            Optional<OutlineSearch.Found> lines =
                    OutlineSearch.amongLines(work, lasso).filter(f -> anyInside(f.distance()));
            lines = lines.filter(f -> f.separation() >= Math.max(separation, LEAST_LINE_SEPARATION));
            if (lines.isPresent()) {
                return lines;
            }
        }
        return separation < LEAST_SEPARATION ? Optional.empty() : Optional.of(byColour);
    }

    /** A mole or two in a wide lasso are not what it was drawn around: they are left out, and the search goes on. */
    private static OutlineSearch.Found byColour(WorkPicture work, float[] lasso) {
        OutlineSearch.Found found = new OutlineSearch(work, lasso).search();
        float[] near = found.distance();
        if (share(near, lasso) < SPECK_SHARE) {
            for (int i = 0; i < near.length; i++) {
                work.seen()[i] = near[i] > -SPECK_MARGIN_MM * work.pxPerMm() ? 0 : work.seen()[i];
            }
            found = new OutlineSearch(work, lasso).search();
        }
        return share(found.distance(), lasso) < SPECK_SHARE ? OutlineSearch.nothing(found) : found;
    }

    private static double share(float[] distance, float[] lasso) {
        double inside = 0;
        double all = 1;
        for (int i = 0; i < distance.length; i++) {
            inside += distance[i] > 0 ? 1 : 0;
            all += lasso[i];
        }
        return inside / all;
    }

    /**
     * Finds the same lesion on a later, registered picture, or on one photo of the visit whose mean gave
     * {@code baseline}. The baseline's shape is carried over and moved only as far as the picture says.
     */
    public Outcome<Lesion> follow(Lesion baseline, SkinPicture picture) {
        Mask region = inside(baseline.coverage());
        if (seenMm2(picture, region)
                < Math.min(LEAST_SEEN_MM2, 0.3 * baseline.area().value())) {
            return Outcome.refused(RefusalCode.NO_LESION);
        }
        WorkPicture work = WorkPicture.of(picture, region);
        float[] level = work.sampled(baseline.coverage());
        for (int i = 0; i < level.length; i++) {
            level[i] -= 0.5f;
        }
        float[] start = SignedDistance.of(level, work.width(), work.height());
        float[] usable = Distractors.removed(work);
        if (baseline.logContrast().length > COLOURS) {
            work = work.with(FineTexture.of(work, usable));
        }
        WorkPicture half = work.halved(usable);
        float[] roughStart = work.halved(start, half);
        float[] roughUsable = half.seen().clone();
        Appearance first = steadied(Appearance.of(half, roughUsable, roughStart), baseline);
        first.dropOutliers(roughUsable);
        double edge = baseline.edgeMm() > 0 ? baseline.edgeMm() : START_EDGE_MM;
        BoundaryFit.Freedom freedom = suited(FOLLOWING, work, start);
        BoundaryFit.Fitted rough =
                fit(half, first, roughUsable, roughStart, edge, freedom).fit(FOLLOWING_ROUNDS);
        Appearance appearance = steadied(Appearance.of(work, usable, work.doubled(rough.distance(), half)), baseline);
        appearance.dropOutliers(usable);
        BoundaryFit.Fitted fit = fit(work, appearance, usable, start, edge, freedom)
                .from(rough, work.doubled(rough.displacement(), half))
                .fit(FINAL_ROUNDS);
        return Outcome.measured(finish(
                picture,
                work,
                appearance,
                fit,
                skinMm2(half, first, rough),
                Optional.of(baseline),
                hiddenMm2(picture, region),
                freedom));
    }

    /** A difference too faint to have a colour of its own borrows the direction of the baseline's. */
    private static Appearance steadied(Appearance appearance, Lesion baseline) {
        double[] before = baseline.logContrast();
        double[] now = appearance.separation().difference();
        double[] weighed = SmallMatrix.solve(appearance.covariance(), before);
        double norm = SmallMatrix.dot(weighed, before);
        double share = norm > 0 ? SmallMatrix.dot(weighed, now) / norm : 0;
        if (share <= 0) {
            return appearance;
        }
        double clear = Math.pow(appearance.separation().distance() / CLEAR_SEPARATION, 4);
        double own = clear / (clear + 1);
        double[] mixed = new double[now.length];
        for (int c = 0; c < mixed.length; c++) {
            mixed[c] = own * now[c] + (1 - own) * share * before[c];
        }
        return appearance.with(ColourSeparation.of(mixed, appearance.covariance()));
    }

    private static BoundaryFit fit(
            WorkPicture work,
            Appearance appearance,
            float[] usable,
            float[] start,
            double edgeMm,
            BoundaryFit.Freedom freedom) {
        float[] value = appearance.value();
        SurroundNoise noise = SurroundNoise.of(work, value, appearance.surround());
        return new BoundaryFit(work, value, usable, start, edgeMm, noise, freedom);
    }

    /** In a mark no wider than its edge is soft, width and softness look alike: softness is held to what is usual. */
    private static BoundaryFit.Freedom fresh(WorkPicture half, OutlineSearch.Found found) {
        boolean narrow = found.lines() || half.isNarrow(found.distance());
        BoundaryFit.Freedom freedom = narrow ? suited(FRESH, half, found.distance()) : FRESH;
        double spread = Math.min(freedom.edgeSpreadMm(), EDGE_SPREAD_SHARE * halfWidthMm(half, found.distance()));
        return new BoundaryFit.Freedom(
                freedom.windowMm(), freedom.contrastMm(), freedom.priorMm(), freedom.sharedMm(), spread);
    }

    private static double halfWidthMm(WorkPicture work, float[] distance) {
        return Appearance.halfWidth(distance) / work.pxPerMm();
    }

    /** A boundary is not expected to move by more than its mark is wide: beside a narrow one lie only blotches. */
    private static BoundaryFit.Freedom suited(BoundaryFit.Freedom freedom, WorkPicture work, float[] distance) {
        double halfWidthMm = halfWidthMm(work, distance);
        double shared = Math.min(freedom.sharedMm(), Math.max(LEAST_PRIOR_MM, PRIOR_SHARE * halfWidthMm));
        double own = shared > 0 ? OWN_SHARE * shared : Math.max(LEAST_PRIOR_MM, PRIOR_SHARE * halfWidthMm);
        return new BoundaryFit.Freedom(
                freedom.windowMm(),
                freedom.contrastMm(),
                Math.min(freedom.priorMm(), own),
                shared,
                freedom.edgeSpreadMm());
    }

    private static double skinMm2(WorkPicture half, Appearance appearance, BoundaryFit.Fitted fit) {
        return SkinNoise.areaMm2(half, appearance.value(), appearance.surround(), fit, FRESH.contrastMm());
    }

    private static Lesion finish(
            SkinPicture picture,
            WorkPicture work,
            Appearance appearance,
            BoundaryFit.Fitted fit,
            double skin,
            Optional<Lesion> baseline,
            double hiddenMm2,
            BoundaryFit.Freedom freedom) {
        OutlineTidying.dropSpecks(fit.distance(), work.width(), work.height(), work.pxPerMm());
        Raster coverage = work.coverage(fit.distance());
        double area = areaMm2(picture, coverage);
        double perimeter = perimeterMm(work, fit.distance());
        double shape = (1 - fit.trust()) * perimeter * freedom.priorMm() / 2;
        double halfWidth = halfWidthMm(work, fit.distance());
        double separation = appearance.separation().distance();
        double method = baseline.map(b -> MethodError.followedMm2(area, b))
                .orElseGet(() -> MethodError.foundMm2(area, perimeter, fit.edgeMm(), halfWidth, separation));
        AreaUncertainty u = new AreaUncertainty(skin, shape, method, 0);
        int count = Components.of(positive(fit.distance()), work.width(), work.height(), true)
                .count();
        return new Lesion(
                picture.grid(),
                coverage,
                new SquareMillimetres(area, u.totalMm2()),
                count,
                hiddenMm2,
                u,
                fit.edgeMm(),
                appearance.contrast(work, fit),
                separation);
    }

    private static double perimeterMm(WorkPicture work, float[] distance) {
        int n = 0;
        for (float d : distance) {
            if (Math.abs(d) <= 1) {
                n++;
            }
        }
        return n / 2.0 / work.pxPerMm();
    }

    static double areaMm2(SkinPicture picture, Raster coverage) {
        double area = 0;
        float[] mm2 = picture.mm2PerSample().plane(0);
        float[] share = coverage.plane(0);
        for (int i = 0; i < share.length; i++) {
            area += share[i] * mm2[i];
        }
        return area;
    }

    private static Mask inside(Raster coverage) {
        Mask mask = new Mask(coverage.width(), coverage.height());
        for (int i = 0; i < mask.bits().length; i++) {
            mask.bits()[i] = coverage.plane(0)[i] > 0.5f;
        }
        return mask;
    }

    private static boolean[] positive(float[] distance) {
        boolean[] bits = new boolean[distance.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = distance[i] > 0;
        }
        return bits;
    }

    private static boolean anyInside(float[] distance) {
        for (float d : distance) {
            if (d > 0.5f) {
                return true;
            }
        }
        return false;
    }

    private static double seenMm2(SkinPicture picture, Mask region) {
        return mm2(picture, region, true);
    }

    private static double hiddenMm2(SkinPicture picture, Mask region) {
        return mm2(picture, region, false);
    }

    private static double mm2(SkinPicture picture, Mask region, boolean seen) {
        double sum = 0;
        float[] mm2 = picture.mm2PerSample().plane(0);
        for (int i = 0; i < mm2.length; i++) {
            if (region.bits()[i] && picture.measurable().bits()[i] == seen) {
                sum += mm2[i];
            }
        }
        return sum;
    }
}
