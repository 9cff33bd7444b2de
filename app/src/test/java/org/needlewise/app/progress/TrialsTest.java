package org.needlewise.app.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.planning.PastVerdict;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.ComparedWith;
import org.needlewise.verdict.answer.Finding;
import org.needlewise.verdict.answer.Needs;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.series.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From rows of readings to the words on the page. */
class TrialsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    private static PersonId person;
    private BodySite treated;
    private BodySite control;

    @BeforeAll
    static void look() {
        person = bean(People.class).onlyOne();
    }

    /** A pair with four visits before the treatment and eight after it; the treated area goes down by 40 %. */
    @BeforeEach
    void fill() {
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql("delete from needling_session").update();
        String concern = UUID.randomUUID().toString();
        SiteId first = site(concern);
        SiteId second = site(concern);
        var pair = bean(Pairs.class).draw(person, first, second);
        treated = bean(Sites.class).get(person, pair.treated());
        control = bean(Sites.class).get(person, pair.control());
        SplittableRandom random = new SplittableRandom(4);
        for (int week = 0; week < 48; week += 4) {
            double share = 1 - 0.4 * Math.min(1, Math.max(0, (week - 14) / 16.0));
            readings(treated, TODAY.minusWeeks(50 - week), 900 * share, random);
            readings(control, TODAY.minusWeeks(50 - week), 900, random);
        }
    }

    @Test
    void givesNoAnswerBeforeTheFirstSession() {
        assertThat(bean(Trials.class).answers(person, treated)).isEmpty();
    }

    @Test
    void speaksOfSoFarUntilTwelveWeeksAfterTheLastSession() throws Exception {
        session(TODAY.minusWeeks(35));
        session(TODAY.minusWeeks(11));
        assertThat(bean(Trials.class).answers(person, treated))
                .isNotEmpty()
                .allMatch(answer -> answer instanceof Answer.SoFar);
        assertThat(page(treated)).contains("So far: not a verdict").doesNotContain("is-verdict");
    }

    @Test
    void tellsImprovementAgainstTheUntreatedSide() throws Exception {
        session(TODAY.minusWeeks(35));
        session(TODAY.minusWeeks(20));
        List<Answer> answers = bean(Trials.class).answers(person, treated);
        assertThat(answers).singleElement().isInstanceOfSatisfying(Answer.Verdict.class, verdict -> {
            assertThat(verdict.finding().measure()).contains(Measure.AREA);
            assertThat(verdict.finding().conclusion()).isEqualTo(Conclusion.IMPROVED);
        });
        assertThat(bean(Trials.class).answers(person, control)).isEqualTo(answers);
        assertThat(page(treated)).contains("improved").contains("95 % interval");
    }

    @Test
    void remembersHarmThatWasToldUntilAVerdictSaysOtherwise() throws Exception {
        bean(ToldAnswers.class).keep(person, List.of(treated.id()), List.of(harm()));
        assertThat(pastVerdict()).isEqualTo(new PastVerdict(treated.id().toString(), TODAY, "worse"));
        assertThat(page(treated)).contains("told to have become worse");
        session(TODAY.minusWeeks(35));
        session(TODAY.minusWeeks(20));
        assertThat(pastVerdict().answer()).isEqualTo("improved");
    }

    @Test
    void writesDownOnceWhatIsToldTwice() throws Exception {
        session(TODAY.minusWeeks(35));
        session(TODAY.minusWeeks(11));
        page(treated);
        page(control);
        List<ToldAnswers.Told> told = bean(ToldAnswers.class).of(person, treated.id());
        assertThat(told).singleElement().satisfies(answer -> {
            assertThat(answer.on()).isEqualTo(TODAY);
            assertThat(answer.verdict()).isFalse();
        });
        assertThat(bean(ToldAnswers.class).of(person, control.id())).isEmpty();
        assertThat(bean(ToldAnswers.class).of(bean(People.class).create(), treated.id()))
                .isEmpty();
    }

    private static Answer harm() {
        Finding finding = new Finding(
                Optional.of(Measure.AREA),
                1,
                Conclusion.WORSE,
                Optional.empty(),
                ComparedWith.CONTROL,
                new Needs(0, 0),
                List.of(),
                List.of());
        return new Answer.SoFar(finding, TODAY.plusWeeks(12));
    }

    private PastVerdict pastVerdict() {
        return bean(Verdicts.class).of(person).verdicts().stream()
                .filter(verdict -> verdict.site().equals(treated.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void neverFindsTheTrialOfAnotherPerson() {
        PersonId other = bean(People.class).create();
        session(TODAY.minusWeeks(35));
        assertThat(bean(Trials.class).answers(other, treated)).isEmpty();
        assertThatThrownBy(() -> bean(Ratings.class).get(other, UUID.randomUUID()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void offersNoRatingWithoutPictures() {
        assertThat(bean(Ratings.class).possible(person, treated.id())).isFalse();
        assertThatThrownBy(() -> bean(Ratings.class).begin(person, treated.id()))
                .isInstanceOf(Refused.class);
    }

    private static void readings(BodySite site, LocalDate on, double areaMm2, SplittableRandom random) {
        TestLife.areaReading(APP, person, site, on, areaMm2 * (1 + random.nextGaussian(0, 0.01)));
    }

    private static void session(LocalDate on) {
        bean(JdbcClient.class)
                .sql("insert into needling_session (id, person_id, held_on, state, created_at, version)"
                        + " values (?, ?, ?, 'done', ?, 0)")
                .params(UUID.randomUUID(), person.value(), on, OffsetDateTime.now(ZoneId.systemDefault()))
                .update();
    }

    private static SiteId site(String concern) {
        return bean(Sites.class).add(person, TestLife.site("Thigh", concern, 40));
    }

    private static String page(BodySite site) throws Exception {
        return APP.get("/progress/" + site.id(), "en").body();
    }

    private static <T> T bean(Class<T> type) {
        return APP.bean(type);
    }
}
