package org.needlewise.app.remarks;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.web.Submissions;
import org.springframework.stereotype.Component;

/** What the fragment {@code remarks/list} shows on any page: it asks this bean by its name. */
@Component("remarkList")
public class RemarkList {
    private final Remarks remarks;
    private final CurrentPerson current;
    private final Submissions submissions;
    private final Clock clock;

    RemarkList(Remarks remarks, CurrentPerson current, Submissions submissions, Clock clock) {
        this.remarks = remarks;
        this.current = current;
        this.submissions = submissions;
        this.clock = clock;
    }

    public List<Shown> about(String kind, Object subject) {
        return remarks.about(current.id(), kind, UUID.fromString(subject.toString())).stream()
                .map(remark -> new Shown(
                        remark,
                        LocalDateTime.ofInstant(remark.createdAt(), clock.getZone()),
                        remark.deletedAt().isPresent()))
                .toList();
    }

    public UUID nextSubmission() {
        return submissions.next();
    }

    /**
     * A remark as pages show it.
     *
     * @param writtenAt in the person's own time
     */
    public record Shown(Remark remark, LocalDateTime writtenAt, boolean isInTrash) {}
}
