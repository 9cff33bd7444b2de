package org.needlewise.app.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.PhotoId;
import org.needlewise.app.photos.SiteMaterial;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.SiteId;
import org.needlewise.model.study.StudyVisit;

/** What people, sites and photographs are called in the file: numbers in place of the record's own ids. */
final class StudyNames {
    private static final int PARTICIPANT_BYTES = 16;

    private final List<BodySite> sites;
    private final Map<SiteId, String> names = new HashMap<>();
    private final Map<PhotoId, String> photographs = new HashMap<>();

    StudyNames(List<BodySite> sites) {
        this.sites = List.copyOf(sites);
        for (BodySite site : sites) {
            names.put(site.id(), "s" + (names.size() + 1));
        }
    }

    /**
     * The person's id within a study: the same whenever they export, so that they count once; another one in another
     * study; and leading nowhere, because the record's own id is random and known to nobody else.
     */
    static String participant(PersonId person, String study) {
        String text = "needlewise-study\n" + study.strip().toLowerCase(Locale.ROOT) + "\n" + person.value();
        return HexFormat.of().formatHex(StudyZip.sha256(text.getBytes(UTF_8)), 0, PARTICIPANT_BYTES);
    }

    List<BodySite> sites() {
        return sites;
    }

    boolean has(SiteId site) {
        return names.containsKey(site);
    }

    String of(SiteId site) {
        String name = names.get(site);
        if (name == null) {
            throw new IllegalArgumentException("site " + site + " was not chosen");
        }
        return name;
    }

    /** Landmarks under the new names; empty when one of the two photographs is not in the file. */
    Optional<StudyVisit.Landmarks> landmarks(SiteMaterial.Shown shown, PhotoNames ofVisit) {
        Optional<String> followup = ofVisit.of(shown.followup());
        String baseline = photographs.get(shown.baseline());
        return baseline == null
                ? Optional.empty()
                : followup.map(name -> new StudyVisit.Landmarks(baseline, name, shown.pairs()));
    }

    void remember(PhotoId photo, String name) {
        photographs.put(photo, name);
    }
}
