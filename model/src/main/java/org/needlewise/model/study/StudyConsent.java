package org.needlewise.model.study;

/**
 * That the person agreed, and to what.
 *
 * @param given true when they agreed; without it nothing of the record may be used
 * @param wording number of the sentences that were agreed to
 */
public record StudyConsent(boolean given, int wording) {
    /** The sentences shown now. */
    public static final int CURRENT_WORDING = 1;
}
