package org.needlewise.app.progress;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Jpegs;
import org.needlewise.app.photos.PhotoId;
import org.needlewise.app.photos.Photos;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.app.web.Refused;
import org.needlewise.app.web.Submissions;
import org.needlewise.verdict.design.RatingResult.Preference;
import org.needlewise.verdict.design.RatingSet;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Blinded rating: the addresses of its pictures tell nothing either. */
@Controller
class RatingController {
    private final CurrentPerson current;
    private final Ratings ratings;
    private final Sites sites;
    private final Photos photos;
    private final PhotoVault vault;
    private final Submissions submissions;

    RatingController(
            CurrentPerson current,
            Ratings ratings,
            Sites sites,
            Photos photos,
            PhotoVault vault,
            Submissions submissions) {
        this.current = current;
        this.ratings = ratings;
        this.sites = sites;
        this.photos = photos;
        this.vault = vault;
        this.submissions = submissions;
    }

    @PostMapping("/progress/{site}/rating")
    String begin(@PathVariable("site") UUID site, @RequestParam("submission") UUID submission) {
        PersonId person = current.id();
        sites.get(person, new SiteId(site));
        return "redirect:"
                + submissions.once(
                        person, submission, () -> "/progress/rating/" + ratings.begin(person, new SiteId(site)));
    }

    @GetMapping("/progress/rating/{id}")
    String show(@PathVariable("id") UUID id, Model model) {
        Ratings.Rating rating = ratings.get(current.id(), id);
        model.addAttribute("rating", rating);
        model.addAttribute("site", sites.get(current.id(), rating.site()));
        model.addAttribute("result", rating.result());
        return "progress/rating";
    }

    @PostMapping("/progress/rating/{id}")
    String finish(@PathVariable("id") UUID id, @RequestParam Map<String, String> form) {
        PersonId person = current.id();
        int pairs = ratings.get(person, id).set().items().size();
        List<Preference> answers = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            answers.add(preference(form.getOrDefault("pair-" + i, "")));
        }
        ratings.finish(person, id, answers);
        return "redirect:/progress/rating/" + id;
    }

    private static Preference preference(String answer) {
        return switch (answer) {
            case "left" -> Preference.LEFT;
            case "right" -> Preference.RIGHT;
            case "none" -> Preference.NO_DIFFERENCE;
            default -> throw Refused.badInput("progress.rating.incomplete");
        };
    }

    @GetMapping("/progress/rating/{id}/{pair}/{side}")
    ResponseEntity<byte[]> picture(
            @PathVariable("id") UUID id, @PathVariable("pair") int pair, @PathVariable("side") String side)
            throws IOException {
        PersonId person = current.id();
        List<RatingSet.Item> items = ratings.get(person, id).set().items();
        if (pair < 0 || pair >= items.size()) {
            throw Refused.notFound();
        }
        RatingSet.Item item = items.get(pair);
        boolean left = side.equals("left");
        BufferedImage shown = site(person, left ? item.left() : item.right());
        BufferedImage beside = site(person, left ? item.right() : item.left());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_JPEG)
                .body(Jpegs.of(BlindedPicture.of(shown, beside)));
    }

    private BufferedImage site(PersonId person, String photo) throws IOException {
        String key = photos.get(person, new PhotoId(UUID.fromString(photo)))
                .unrolledKey()
                .orElseThrow(Refused::notFound);
        try (InputStream in = vault.open(person.value(), key)) {
            return ImageIO.read(in);
        }
    }
}
