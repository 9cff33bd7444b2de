package org.needlewise.imaging.privacy;

import java.util.Set;

/** What a cleaned photograph is for. */
public enum Purpose {
    /** A person's own record, which is ordered by time. */
    OWN_RECORD(Set.of()),
    /** A study: when it was taken stays behind as well; the study counts days. */
    STUDY(Set.of(0x0132, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292));

    private final Set<Integer> left;

    Purpose(Set<Integer> left) {
        this.left = left;
    }

    /** Whether a tag of EXIF stays behind although measuring could keep it. */
    boolean leaves(int tag) {
        return left.contains(tag);
    }
}
