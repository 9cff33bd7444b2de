package org.needlewise.phantom;

import java.util.Arrays;
import java.util.Optional;

/** What a scene shows. */
public enum SceneKind {
    STRIAE_RUBRAE_LIGHT("striae-rubrae-light"),
    STRIAE_RUBRAE_DARK("striae-rubrae-dark"),
    STRIAE_ALBAE_LIGHT("striae-albae-light"),
    STRIAE_ALBAE_DARK("striae-albae-dark"),
    SCAR_FLAT("scar-flat"),
    SCAR_ATROPHIC("scar-atrophic"),
    SCAR_RAISED("scar-raised"),
    NECK_LINES("neck-lines"),
    /** Slack skin that tightens: nothing to outline, the skin's own stretch is the truth. */
    LAXITY("laxity"),
    /** Nothing to find: the right answer is that there is no lesion. */
    BARE_SKIN("bare-skin");

    private final String label;

    SceneKind(String label) {
        this.label = label;
    }

    /** Stable name. */
    public String label() {
        return label;
    }

    /** Kind by its stable name. */
    public static Optional<SceneKind> byLabel(String label) {
        return Arrays.stream(values()).filter(k -> k.label.equals(label)).findFirst();
    }

    /** Whether there is a lesion to outline. */
    public boolean hasLesion() {
        return this != LAXITY && this != BARE_SKIN;
    }
}
