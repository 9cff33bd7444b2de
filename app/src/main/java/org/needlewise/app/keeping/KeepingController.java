package org.needlewise.app.keeping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.archive.ArchiveException;
import org.needlewise.app.archive.Archives;
import org.needlewise.app.archive.Replacement;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.web.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Backups, and the way out of the record and back into it. */
@Controller
class KeepingController {
    private static final int RUNS_SHOWN = 5;
    private static final String PAGE = "redirect:/settings/keeping";

    private final Backups backups;
    private final LookingAfter lookingAfter;
    private final Archives archives;
    private final PuttingBack puttingBack;
    private final CurrentPerson current;
    private final People people;
    private final Jobs jobs;
    private final DataDirectory data;
    private final Clock clock;

    KeepingController(
            Backups backups,
            LookingAfter lookingAfter,
            Archives archives,
            PuttingBack puttingBack,
            CurrentPerson current,
            People people,
            Jobs jobs,
            DataDirectory data,
            Clock clock) {
        this.backups = backups;
        this.lookingAfter = lookingAfter;
        this.archives = archives;
        this.puttingBack = puttingBack;
        this.current = current;
        this.people = people;
        this.jobs = jobs;
        this.data = data;
        this.clock = clock;
    }

    /** An archive in the folder of backups. */
    record ArchiveFile(String name, double mebibytes) {
        static ArchiveFile of(Path file) {
            try {
                return new ArchiveFile(file.getFileName().toString(), Files.size(file) / (double) (1 << 20));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** A backup as it is told about. */
    record RunView(ZonedDateTime at, boolean good, double mebibytes, long pictures, String why) {
        static RunView of(BackupRun run, ZoneId zone) {
            return new RunView(
                    run.endedAt().atZone(zone),
                    run.good(),
                    run.bytes() / (double) (1 << 20),
                    run.pictures(),
                    run.why());
        }
    }

    @GetMapping("/settings/keeping")
    String keeping(Model model) {
        PersonId person = current.id();
        status(model);
        List<BackupRun> runs = backups.runs();
        model.addAttribute(
                "runs",
                runs.stream()
                        .limit(RUNS_SHOWN)
                        .map(run -> RunView.of(run, clock.getZone()))
                        .toList());
        model.addAttribute("folder", backups.folder().toString());
        model.addAttribute("mayChoose", mayChoose(person));
        model.addAttribute(
                "files", backups.files().stream().map(ArchiveFile::of).toList());
        Findings findings = lookingAfter.findings();
        model.addAttribute("findings", findings);
        model.addAttribute(
                "lost",
                findings.lost().stream()
                        .filter(lost -> lost.owner().equals(person.value()))
                        .count());
        return "keeping/keeping";
    }

    /** Asked for again while a backup is being made. */
    @GetMapping("/settings/keeping/status")
    String statusAlone(Model model) {
        current.id();
        status(model);
        return "keeping/keeping :: status";
    }

    private void status(Model model) {
        model.addAttribute("running", jobs.pending(NightlyBackup.NAME).contains(NightlyBackup.NOW));
        model.addAttribute("standing", backups.standing());
        model.addAttribute(
                "lastGood",
                backups.standing()
                        .lastGood()
                        .map(at -> at.atZone(clock.getZone()))
                        .orElse(null));
    }

    @PostMapping("/settings/keeping/backup")
    String backUp() {
        current.id();
        jobs.enqueue(NightlyBackup.NAME, NightlyBackup.NOW);
        return PAGE;
    }

    @PostMapping("/settings/keeping/folder")
    String folder(@RequestParam("folder") String folder, RedirectAttributes next) {
        if (!mayChoose(current.id())) {
            throw new Refused(HttpStatus.FORBIDDEN, "keeping.not-yours");
        }
        backups.choose(folder);
        next.addFlashAttribute("saved", true);
        return PAGE;
    }

    /** The archive holds everybody: whoever was here first says where it goes. */
    private boolean mayChoose(PersonId person) {
        return person.equals(people.onlyOne());
    }

    /** The person's own record as one archive, written and checked before the first byte is sent. */
    @GetMapping("/settings/keeping/archive")
    ResponseEntity<StreamingResponseBody> archive() throws IOException {
        Path file = Files.createTempFile(data.folder(LookingAfter.OUTGOING), "record", ".zip");
        archives.person(file, current.id());
        StreamingResponseBody body = out -> send(file, out);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(Files.size(file))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("needlewise-" + LocalDate.now(clock) + ".zip")
                                .build()
                                .toString())
                .body(body);
    }

    private static void send(Path file, OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    /** Puts this person's record back as it is in an archive of the folder; what is there now is kept first. */
    @PostMapping("/settings/keeping/restore")
    String restore(@RequestParam("file") String name, RedirectAttributes next) throws IOException {
        PersonId person = current.id();
        Optional<Path> file = backups.files().stream()
                .filter(one -> one.getFileName().toString().equals(name))
                .findFirst();
        try {
            Path archive = file.orElseThrow(Refused::notFound);
            Replacement.Done done = puttingBack.putBack(archive, person);
            next.addFlashAttribute("restored", done.manifest().pictures());
            next.addFlashAttribute("before", done.before().map(Path::toString).orElse(null));
        } catch (ArchiveException e) {
            throw Refused.badInput(e.fault().key());
        }
        jobs.enqueue(LookingAfter.NAME, LookingAfter.AT_START);
        return PAGE;
    }
}
