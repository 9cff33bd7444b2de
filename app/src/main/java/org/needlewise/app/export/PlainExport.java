package org.needlewise.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.needlewise.app.archive.ReadableRows;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.PhotoVisit;
import org.needlewise.app.photos.Photos;
import org.needlewise.app.photos.SkinPhoto;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.report.HandedOn;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.imaging.Progress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code photos/SITE/DAY/N.jpg} with a file of facts beside each, the report, the tables, the FHIR bundle, and all
 * rows with their texts opened. Photographs in the trash stay out.
 */
@Component
public class PlainExport {
    private final Sites sites;
    private final Visits visits;
    private final Photos photos;
    private final PhotoVault vault;
    private final HandedOn handedOn;
    private final ReadableRows rows;
    private final MessageSource messages;
    private final JsonMapper json;

    PlainExport(
            Sites sites,
            Visits visits,
            Photos photos,
            PhotoVault vault,
            HandedOn handedOn,
            ReadableRows rows,
            MessageSource messages,
            JsonMapper json) {
        this.sites = sites;
        this.visits = visits;
        this.photos = photos;
        this.vault = vault;
        this.handedOn = handedOn;
        this.rows = rows;
        this.messages = messages;
        this.json = json;
    }

    private record Picture(SkinPhoto photo, Path file, Map<String, Object> facts) {}

    /**
     * Fills an empty folder.
     *
     * @return how many photographs there are in it
     */
    int write(Path folder, PersonId person, Locale locale, Progress progress) throws IOException {
        List<BodySite> all = sites.all(person);
        List<Picture> pictures = pictures(folder, person, all);
        progress.begin(pictures.size() + 1);
        for (Picture picture : pictures) {
            copy(person, picture);
            progress.step(picture.file().getFileName().toString());
        }
        for (Map.Entry<String, byte[]> file :
                handedOn.files(person, all, locale).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        rows.write(Files.createDirectories(folder.resolve("rows")), person);
        Files.writeString(
                folder.resolve(messages.getMessage("export.read-me.name", null, locale)),
                messages.getMessage("export.read-me", null, locale).strip() + "\n",
                UTF_8);
        CheckSums.write(folder);
        progress.step("");
        return pictures.size();
    }

    private List<Picture> pictures(Path folder, PersonId person, List<BodySite> all) {
        Map<SiteId, String> names = FileNames.of(all);
        List<Picture> pictures = new ArrayList<>();
        for (BodySite site : all) {
            Path place = folder.resolve("photos").resolve(String.valueOf(names.get(site.id())));
            Map<LocalDate, Integer> counted = new HashMap<>();
            for (PhotoVisit visit : visits.ofSite(person, site.id())) {
                for (SkinPhoto photo : photos.ofVisit(person, visit.id())) {
                    int nth = counted.merge(visit.on(), 1, Integer::sum);
                    String name = nth + FileNames.ending(photo.vaultKey());
                    pictures.add(new Picture(
                            photo, place.resolve(visit.on().toString()).resolve(name), facts(site, visit, photo)));
                }
            }
        }
        return pictures;
    }

    private static Map<String, Object> facts(BodySite site, PhotoVisit visit, SkinPhoto photo) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("site", site.label());
        facts.put("region", site.region());
        facts.put("concern", site.concern());
        facts.put("day", visit.on().toString());
        photo.takenAt().ifPresent(at -> facts.put("takenAt", at.toString()));
        facts.put("fileName", photo.fileName());
        facts.put("widthPx", photo.widthPx());
        facts.put("heightPx", photo.heightPx());
        facts.put("sha256", photo.sha256());
        facts.put("id", photo.id().toString());
        photo.check().ifPresent(check -> facts.put("check", check));
        return facts;
    }

    private void copy(PersonId person, Picture picture) throws IOException {
        Files.createDirectories(picture.file().resolveSibling("."));
        try (InputStream in = vault.open(person.value(), picture.photo().vaultKey())) {
            Files.copy(in, picture.file());
        }
        Files.write(
                picture.file().resolveSibling(picture.file().getFileName() + ".json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(picture.facts()));
    }
}
