package org.needlewise.protocol;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.Clearance;
import org.needlewise.protocol.screening.Person;
import org.needlewise.protocol.screening.ScreenedSite;
import org.needlewise.protocol.screening.SkinType;
import org.needlewise.protocol.screening.Stage;

/** One loaded protocol for all tests, and people who answer no to everything but what a test changes. */
public final class Shared {
    public static final Protocol PROTOCOL = Protocol.load();
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Shared() {}

    public static Draft person() {
        return new Draft();
    }

    /** A person with one site, changed step by step. */
    public static final class Draft {
        private LocalDate today = TODAY;
        private LocalDate birth = LocalDate.of(1990, 2, 28);
        private SkinType skin = SkinType.II;
        private Stage stage = Stage.ENROLMENT;
        private String region = "abdomen";
        private String concern = "striae-albae";
        private @Nullable LocalDate since = LocalDate.of(2015, 1, 1);
        private List<Clearance> clearances = List.of();
        private final Map<String, Answer> changed = new LinkedHashMap<>();

        public Draft today(LocalDate day) {
            today = day;
            return this;
        }

        public Draft born(LocalDate day) {
            birth = day;
            return this;
        }

        public Draft skin(SkinType type) {
            skin = type;
            return this;
        }

        public Draft at(Stage when) {
            stage = when;
            return this;
        }

        public Draft site(String place, String what) {
            region = place;
            concern = what;
            return this;
        }

        public Draft since(@Nullable LocalDate day) {
            since = day;
            return this;
        }

        public Draft cleared(String rule, @Nullable String site, LocalDate day) {
            clearances = List.of(new Clearance(rule, site, day, "Dr Test"));
            return this;
        }

        public Draft says(String question, Answer answer) {
            changed.put(question, answer);
            return this;
        }

        public Draft yes(String question) {
            return says(question, Answer.YES);
        }

        public Answers answers() {
            ScreenedSite site = new ScreenedSite("site", region, concern, since, 50.0, answers(Optional.of(concern)));
            return new Answers(
                    today,
                    stage,
                    new Person(birth, skin, 168.0, 64.0),
                    answers(Optional.empty()),
                    List.of(site),
                    clearances);
        }

        private Map<String, Answer> answers(Optional<String> about) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            PROTOCOL.screener()
                    .questions(stage, about)
                    .forEach(question -> answers.put(question.id(), changed.getOrDefault(question.id(), Answer.NO)));
            return answers;
        }
    }
}
