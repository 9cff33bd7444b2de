package org.needlewise.phantom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.StandardCards;
import org.needlewise.phantom.card.PrintedInks;
import org.needlewise.phantom.geometry.Surface;
import org.needlewise.phantom.optics.Exif;
import org.needlewise.phantom.skin.Lesion;
import org.needlewise.phantom.skin.SkinTone;
import org.needlewise.phantom.skin.VisitChange;

/**
 * Everything that a scene is rendered from. {@link #of} draws a whole scene by seed; every part can then be replaced.
 * Methods that say "redraws" replace the shots, so call them before replacing shots by hand.
 *
 * @param surface the skin's shape
 * @param lesion as at baseline; empty of parts for kinds without lesion
 * @param change from baseline to follow-up
 * @param inks of this print of the card, the same at both visits
 * @param printScale true length of a nominal millimetre on the print
 * @param widthPx of every photograph
 * @param baseline how each baseline photograph is taken
 * @param followup how each later photograph is taken; may be empty
 */
public record SceneSpec(
        SceneKind kind,
        long seed,
        Surface surface,
        SkinTone tone,
        Lesion lesion,
        VisitChange change,
        CardLayout card,
        PrintedInks inks,
        double printScale,
        int widthPx,
        int heightPx,
        List<Shot> baseline,
        List<Shot> followup) {
    private static final int WIDTH_PX = 4000;
    private static final int HEIGHT_PX = 3000;
    private static final int PHOTOS = 3;

    public SceneSpec {
        baseline = List.copyOf(baseline);
        followup = List.copyOf(followup);
        if (widthPx < 64 || heightPx < 64) {
            throw new IllegalArgumentException(widthPx + " x " + heightPx + " pixels");
        }
    }

    /** A scene of a kind drawn by seed: 12 megapixels, three photos a visit, printed at 100 %. */
    public static SceneSpec of(SceneKind kind, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 7919 + kind.ordinal());
        CardLayout card = kind == SceneKind.NECK_LINES ? StandardCards.CARD_S : StandardCards.CARD_L;
        SceneSpec bare = new SceneSpec(
                kind,
                seed,
                SceneDraw.surface(kind, random.split()),
                SceneDraw.tone(kind, random.split()),
                LesionMaker.make(kind, random.split()),
                SceneDraw.change(kind, random.split()),
                card,
                PrintedInks.random(seed),
                1,
                WIDTH_PX,
                HEIGHT_PX,
                List.of(),
                List.of());
        return bare.redraw(PHOTOS, PHOTOS);
    }

    private SceneSpec redraw(int baselinePhotos, int followupPhotos) {
        SplittableRandom random = new SplittableRandom(seed * 104729 + 13 * kind.ordinal() + 1);
        List<Shot> first = ShotMaker.visit(random.split(), card, printScale, widthPx, heightPx, baselinePhotos);
        List<Shot> later = ShotMaker.visit(random.split(), card, printScale, widthPx, heightPx, followupPhotos);
        return withShots(first, later);
    }

    /** Redraws the shots of both visits. */
    public SceneSpec withPhotos(int baselinePhotos, int followupPhotos) {
        return redraw(baselinePhotos, followupPhotos);
    }

    /** Redraws the shots at another picture size. */
    public SceneSpec withSize(int newWidthPx, int newHeightPx) {
        return copy(c -> {
                    c.widthPx = newWidthPx;
                    c.heightPx = newHeightPx;
                })
                .redraw(baseline.size(), followup.size());
    }

    /** Redraws the shots with another card. */
    public SceneSpec withCard(CardLayout newCard) {
        return copy(c -> {
                    c.card = newCard;
                })
                .redraw(baseline.size(), followup.size());
    }

    /** Redraws the shots with the card printed at another scale. */
    public SceneSpec withPrintScale(double newPrintScale) {
        return copy(c -> {
                    c.printScale = newPrintScale;
                })
                .redraw(baseline.size(), followup.size());
    }

    public SceneSpec withSurface(Surface newSurface) {
        return copy(c -> {
            c.surface = newSurface;
        });
    }

    public SceneSpec withTone(SkinTone newTone) {
        return copy(c -> {
            c.tone = newTone;
        });
    }

    public SceneSpec withLesion(Lesion newLesion) {
        return copy(c -> {
            c.lesion = newLesion;
        });
    }

    public SceneSpec withChange(VisitChange newChange) {
        return copy(c -> {
            c.change = newChange;
        });
    }

    public SceneSpec withInks(PrintedInks newInks) {
        return copy(c -> {
            c.inks = newInks;
        });
    }

    /** Changes every shot of both visits alike. */
    public SceneSpec withEachShot(UnaryOperator<Shot> change) {
        return withShots(
                baseline.stream().map(change).toList(),
                followup.stream().map(change).toList());
    }

    /** Writes the true focal length, rounded to whole millimetres of the 35 mm equivalent, into every file. */
    public SceneSpec withFocalLengthInExif() {
        double perMm = Math.hypot(widthPx, heightPx) / ShotMaker.FULL_FRAME_DIAGONAL_MM;
        return withEachShot(s -> s.withExif(Optional.of(new Exif(
                s.exif().map(Exif::orientation).orElse(1), OptionalInt.of((int) Math.round(s.focalPx() / perMm))))));
    }

    public SceneSpec withShots(List<Shot> newBaseline, List<Shot> newFollowup) {
        return copy(c -> {
            c.baseline = newBaseline;
            c.followup = newFollowup;
        });
    }

    private SceneSpec copy(Consumer<Draft> edit) {
        Draft draft = new Draft(this);
        edit.accept(draft);
        return draft.finished();
    }

    /** The same spec while some of its parts are being replaced. */
    private static final class Draft {
        private SceneKind kind;
        private long seed;
        private Surface surface;
        private SkinTone tone;
        private Lesion lesion;
        private VisitChange change;
        private CardLayout card;
        private PrintedInks inks;
        private double printScale;
        private int widthPx;
        private int heightPx;
        private List<Shot> baseline;
        private List<Shot> followup;

        Draft(SceneSpec from) {
            this.kind = from.kind;
            this.seed = from.seed;
            this.surface = from.surface;
            this.tone = from.tone;
            this.lesion = from.lesion;
            this.change = from.change;
            this.card = from.card;
            this.inks = from.inks;
            this.printScale = from.printScale;
            this.widthPx = from.widthPx;
            this.heightPx = from.heightPx;
            this.baseline = from.baseline;
            this.followup = from.followup;
        }

        SceneSpec finished() {
            return new SceneSpec(
                    kind,
                    seed,
                    surface,
                    tone,
                    lesion,
                    change,
                    card,
                    inks,
                    printScale,
                    widthPx,
                    heightPx,
                    baseline,
                    followup);
        }
    }
}
