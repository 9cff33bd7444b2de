package org.needlewise.protocol.healing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.healing.CheckInResult.Action;
import org.needlewise.protocol.healing.CheckInResult.Flag;
import org.needlewise.protocol.knowledge.CheckIn;
import org.needlewise.protocol.knowledge.Finding;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.screening.Given;

/** Looks at the answers after a session: what to do, what locks, what lifts that. Do not know counts as yes. */
public final class CheckInEvaluator {
    private static final int HOURS_OF_A_DAY = 24;
    private static final String ABNORMAL = "abnormal";

    private final Knowledge knowledge;
    private final Healing healing;

    public CheckInEvaluator(Knowledge knowledge, Healing healing) {
        this.knowledge = knowledge;
        this.healing = healing;
    }

    /** What came of the answers. */
    public CheckInResult evaluate(CheckInAnswers answers) {
        List<Flag> flags = flags(answers);
        List<CourseState> course = course(answers);
        List<String> unanswered = Stream.concat(
                        knowledge.signs().stream()
                                .filter(sign -> !answers.signs().containsKey(sign.id())),
                        knowledge.findings().stream()
                                .filter(finding -> !answers.findings().containsKey(finding.id())))
                .map(Finding::id)
                .toList();
        Action action = action(flags, course);
        @Nullable Integer withinHours = withinHours(flags);
        String says = says(action, withinHours, unanswered.isEmpty());
        RedFlag.Discard discard = flags.stream()
                .map(flag -> flag.flag().discard())
                .max(Comparator.naturalOrder())
                .orElse(RedFlag.Discard.NOTHING);
        return new CheckInResult(
                knowledge.version(),
                answers.today(),
                answers.site(),
                answers.hours(),
                due(answers).map(CheckIn::id).orElse(null),
                action,
                withinHours,
                says,
                unanswered.isEmpty(),
                unanswered,
                flags,
                course,
                flags.stream()
                        .flatMap(flag -> healing.locks(flag.flag(), answers.site()).stream())
                        .distinct()
                        .toList(),
                discard,
                discard == RedFlag.Discard.NOTHING ? null : knowledge.word("discard." + discard),
                healing.aftercareAt(answers.hours(), answers.person().skinType().number()),
                next(answers).orElse(null),
                flags.stream()
                        .map(flag -> new CheckInResult.Seen(flag.finding(), answers.site(), answers.today()))
                        .toList());
    }

    /** As long as something is unanswered, nobody is told that all belongs to healing. */
    private String says(Action action, @Nullable Integer withinHours, boolean complete) {
        String says = knowledge.word("check-in." + sentence(action, withinHours));
        if (complete) {
            return says;
        }
        String incomplete = knowledge.word("check-in.incomplete");
        return action == Action.NONE ? incomplete : says + " " + incomplete;
    }

    private List<Flag> flags(CheckInAnswers answers) {
        List<Flag> flags = new ArrayList<>();
        for (Finding finding : knowledge.findings()) {
            Given given = answers.findings().getOrDefault(finding.id(), Given.NO);
            if (given != Given.NO) {
                RedFlag flag = healing.redFlag(
                        finding.id(), answers.person().skinType().number());
                flags.add(new Flag(finding.id(), finding.text(), given != Given.YES, flag));
            }
        }
        flags.sort(Comparator.comparing((Flag flag) -> flag.flag().action())
                .reversed()
                .thenComparing(flag -> hours(flag.flag())));
        return flags;
    }

    private List<CourseState> course(CheckInAnswers answers) {
        return knowledge.signs().stream()
                .filter(sign -> answers.signs().getOrDefault(sign.id(), Given.NO) != Given.NO)
                .map(sign -> healing.course(sign.id(), answers.hours(), answers.needleMm()))
                .toList();
    }

    private static Action action(List<Flag> flags, List<CourseState> course) {
        Action ofFlags = flags.stream()
                .map(flag -> Action.valueOf(flag.flag().action().name()))
                .max(Comparator.naturalOrder())
                .orElse(Action.NONE);
        Action ofCourse = course.stream()
                .map(state -> switch (state.state()) {
                    case ABNORMAL -> Action.CLINICIAN;
                    case "watch" -> Action.WATCH;
                    default -> Action.NONE;
                })
                .max(Comparator.naturalOrder())
                .orElse(Action.NONE);
        return ofFlags.compareTo(ofCourse) >= 0 ? ofFlags : ofCourse;
    }

    private static @Nullable Integer withinHours(List<Flag> flags) {
        return flags.stream()
                .map(flag -> hours(flag.flag()))
                .filter(hours -> hours < Integer.MAX_VALUE)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static int hours(RedFlag flag) {
        Integer hours = flag.withinHours();
        return hours == null ? Integer.MAX_VALUE : hours;
    }

    private static String sentence(Action action, @Nullable Integer withinHours) {
        if (action != Action.CLINICIAN) {
            return action.toString();
        }
        if (withinHours == null) {
            return ABNORMAL;
        }
        return withinHours < HOURS_OF_A_DAY ? "today" : withinHours == HOURS_OF_A_DAY ? "one-day" : "two-weeks";
    }

    /** By the day: who is asked a day after an evening session may well answer in the morning. */
    private Optional<CheckIn> due(CheckInAnswers answers) {
        return knowledge.checkIns().stream()
                .filter(check -> !day(answers, check).isAfter(answers.today()))
                .reduce((before, after) -> after);
    }

    private static LocalDate day(CheckInAnswers answers, CheckIn check) {
        return answers.session().plusDays(check.hours() / HOURS_OF_A_DAY);
    }

    private Optional<CheckInResult.Next> next(CheckInAnswers answers) {
        return knowledge.checkIns().stream()
                .filter(check -> day(answers, check).isAfter(answers.today()))
                .findFirst()
                .map(check -> new CheckInResult.Next(check.id(), day(answers, check), check.text()));
    }
}
