package org.needlewise.app.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.trash.Belongings;
import org.needlewise.app.trash.Removal;
import org.needlewise.app.trash.TrashKind;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.series.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a person was told about a site, and when first. The error rates of the verdict are those of somebody who remembers
 * what was said; harm once told stays told even when later visits make it doubtful.
 */
@Repository
class ToldAnswers implements Belongings {
    private final JdbcClient jdbc;
    private final Clock clock;

    ToldAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An answer on the day it was first given.
     *
     * @param verdict false for "so far"
     */
    record Told(LocalDate on, Measure measure, Conclusion conclusion, boolean verdict) {}

    /** Writes down what is new against what was told last of each measure. */
    void keep(PersonId person, List<SiteId> sites, List<Answer> answers) {
        for (SiteId site : sites) {
            List<Told> before = of(person, site);
            for (Answer answer : answers) {
                answer.finding()
                        .measure()
                        .map(measure -> new Told(
                                LocalDate.now(clock),
                                measure,
                                answer.finding().conclusion(),
                                answer instanceof Answer.Verdict))
                        .filter(told -> isNews(told, before))
                        .ifPresent(told -> write(person, site, told));
            }
        }
    }

    /** Newest first. */
    List<Told> of(PersonId person, SiteId site) {
        return jdbc
                .sql("select * from told_answer where person_id = ? and site_id = ? order by told_on desc, nth desc")
                .params(person.value(), site.value())
                .query(ToldAnswers::told)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The day on which any measure was last told to have become worse. */
    Optional<LocalDate> harmOf(PersonId person, SiteId site) {
        return of(person, site).stream()
                .filter(told -> told.conclusion() == Conclusion.WORSE)
                .map(Told::on)
                .findFirst();
    }

    @Override
    public void remove(Removal removal) {
        if (removal.isOf(TrashKind.SITE)) {
            jdbc.sql("delete from told_answer where site_id = ? and person_id = ?")
                    .params(removal.id(), removal.owner().value())
                    .update();
        }
    }

    private static boolean isNews(Told told, List<Told> before) {
        return before.stream()
                .filter(earlier -> earlier.measure().equals(told.measure()))
                .findFirst()
                .map(last -> last.conclusion() != told.conclusion() || last.verdict() != told.verdict())
                .orElse(true);
    }

    private void write(PersonId person, SiteId site, Told told) {
        jdbc.sql("insert into told_answer (id, person_id, site_id, told_on, nth, measure, conclusion, verdict)"
                        + " values (?, ?, ?, ?, (select count(*) from told_answer where site_id = ?), ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        person.value(),
                        site.value(),
                        told.on(),
                        site.value(),
                        told.measure().column(),
                        told.conclusion().jsonName(),
                        told.verdict())
                .update();
    }

    /** Empty for a measure that this version does not know. */
    private static Optional<Told> told(ResultSet row, int number) throws SQLException {
        String conclusion = row.getString("conclusion");
        LocalDate on = row.getObject("told_on", LocalDate.class);
        boolean verdict = row.getBoolean("verdict");
        return Measure.named(row.getString("measure"))
                .flatMap(measure -> Conclusion.named(conclusion).map(c -> new Told(on, measure, c, verdict)));
    }
}
