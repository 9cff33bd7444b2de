package org.needlewise.model.measurement;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every reason to refuse, with a code that never changes its meaning. Texts: {@code refusals.properties}. */
public enum RefusalCode {
    NOT_AN_IMAGE("NW-PHOTO-001"),
    IMAGE_TOO_LARGE("NW-PHOTO-002"),
    NO_CARD("NW-PHOTO-003"),
    CARD_CUT_OR_COVERED("NW-PHOTO-004"),
    WRONG_CARD("NW-PHOTO-005"),
    BLURRED("NW-PHOTO-006"),
    TOO_DARK("NW-PHOTO-007"),
    CLIPPED("NW-PHOTO-008"),
    GLARE_ON_SITE("NW-PHOTO-009"),
    TOO_OBLIQUE("NW-PHOTO-010"),
    TOO_FAR("NW-PHOTO-011"),
    SITE_OUTSIDE_FRAME("NW-PHOTO-012"),
    SITE_BEYOND_HORIZON("NW-PHOTO-013"),
    HEIC_UNREADABLE("NW-PHOTO-014"),
    IMAGE_DAMAGED("NW-PHOTO-015"),
    IMAGE_TOO_SMALL("NW-PHOTO-016"),
    SURFACE_NOT_FITTED("NW-PHOTO-017"),
    SITE_UNDER_CARD("NW-PHOTO-018"),
    CARD_SEEN_TWICE("NW-PHOTO-019"),
    UNEVEN_LIGHT("NW-PHOTO-020"),
    NO_LESION("NW-SITE-001"),
    SKIN_DOES_NOT_MATCH("NW-MATCH-001"),
    TOO_FEW_MATCHES("NW-MATCH-002"),
    LANDMARKS_DISAGREE("NW-MATCH-003"),
    NO_ACCEPTED_PHOTO("NW-VISIT-001"),
    REFERENCE_PHOTO_REFUSED("NW-VISIT-002"),
    STUDY_NOT_AN_ARCHIVE("NW-STUDY-001"),
    STUDY_NEWER("NW-STUDY-002"),
    STUDY_WITHOUT_CONSENT("NW-STUDY-003"),
    STUDY_CONTRADICTORY("NW-STUDY-004"),
    STUDY_TWICE("NW-STUDY-005"),
    STUDY_PHOTO_DAMAGED("NW-STUDY-006"),
    STUDY_MEASURING_FAILED("NW-STUDY-007");

    /** Where a language is missing English is spoken, not the language of the machine. */
    private static final ResourceBundle.Control ROOT_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String code;

    RefusalCode(String code) {
        this.code = code;
    }

    /** The stable code people script against. */
    public String code() {
        return code;
    }

    String text(Locale locale, Object... details) {
        String pattern = ResourceBundle.getBundle("org.needlewise.model.measurement.refusals", locale, ROOT_OTHERWISE)
                .getString(code);
        return new MessageFormat(pattern, locale).format(details);
    }
}
