package org.needlewise.app.bringing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Measuring;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing along what was photographed or measured before. Sending the same again changes nothing. */
@Controller
class BringingController {
    private static final String PAGE = "redirect:/settings/bringing";

    private final CurrentPerson current;
    private final Sites sites;
    private final OlderPhotographs photographs;
    private final OlderSeries series;
    private final Measuring measuring;

    BringingController(
            CurrentPerson current, Sites sites, OlderPhotographs photographs, OlderSeries series, Measuring measuring) {
        this.current = current;
        this.sites = sites;
        this.photographs = photographs;
        this.series = series;
        this.measuring = measuring;
    }

    @GetMapping("/settings/bringing")
    String page(Model model) {
        model.addAttribute("sites", sites.all(current.id()));
        return "bringing/bringing";
    }

    @PostMapping("/settings/bringing/photographs")
    String photographs(
            @RequestParam("site") UUID siteId,
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(name = "on", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate on,
            RedirectAttributes next)
            throws IOException {
        PersonId person = current.id();
        SiteId site = sites.get(person, new SiteId(siteId)).id();
        List<Brought> brought = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                String name = Optional.ofNullable(file.getOriginalFilename()).orElse("photo");
                brought.add(photographs.bring(person, site, name, file.getBytes(), Optional.ofNullable(on)));
            }
        }
        if (brought.isEmpty()) {
            throw Refused.badInput("bringing.bad.nothing");
        }
        measuring.refresh(person, site);
        next.addFlashAttribute("taken", of(brought, Brought.Taken.class));
        next.addFlashAttribute("undated", of(brought, Brought.Undated.class));
        next.addFlashAttribute("notTaken", of(brought, Brought.NotTaken.class));
        next.addFlashAttribute("chosen", siteId);
        return PAGE;
    }

    private static <T> List<T> of(List<Brought> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @PostMapping("/settings/bringing/series")
    String series(@RequestParam("file") MultipartFile file, RedirectAttributes next) throws IOException {
        PersonId person = current.id();
        OlderSeries.Taken taken = series.take(person, new String(file.getBytes(), StandardCharsets.UTF_8));
        if (taken instanceof OlderSeries.Taken.UnknownSites unknown) {
            throw Refused.badInput("bringing.bad.sites", String.join(", ", unknown.names()));
        }
        if (taken instanceof OlderSeries.Taken.NoSeries not) {
            throw Refused.badInput("bringing.bad.series", String.join(", ", not.missingColumns()));
        }
        next.addFlashAttribute("series", taken);
        return PAGE;
    }
}
