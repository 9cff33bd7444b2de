package org.needlewise.protocol.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.language.Translation;
import org.needlewise.protocol.rules.Mark;

/**
 * What to do in a stretch of hours after a session.
 *
 * @param id stable id
 * @param fromHours hours after the session, included
 * @param toHours hours after the session, excluded
 * @param skinTypes first and last Fitzpatrick type it is meant for; all when null
 * @param advise what to do
 * @param avoid what to leave out
 * @param sources ids of the bibliography
 * @param marks how well it is founded
 */
public record Aftercare(
        String id,
        int fromHours,
        int toHours,
        @Nullable List<Integer> skinTypes,
        List<String> advise,
        List<String> avoid,
        List<String> sources,
        List<Mark> marks) {

    /** True when it is meant for this Fitzpatrick type. */
    public boolean isFor(int skinType) {
        return skinTypes == null || (skinTypes.get(0) <= skinType && skinType <= skinTypes.get(1));
    }

    /** The same in another language. */
    Aftercare in(Translation language) {
        String key = "aftercare." + id;
        return new Aftercare(
                id,
                fromHours,
                toHours,
                skinTypes,
                language.texts(key + ".advise", advise),
                language.texts(key + ".avoid", avoid),
                sources,
                marks);
    }
}
