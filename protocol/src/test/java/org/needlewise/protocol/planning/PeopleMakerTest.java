package org.needlewise.protocol.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.protocol.Shared.PROTOCOL;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The fifteen rules are tried on plans with sessions, not on refusals only. */
class PeopleMakerTest {
    private static final int PEOPLE = 400;

    @Test
    void manyPeopleGetAPlanAndManyDoNot() {
        List<Plan> plans = LongStream.range(0, PEOPLE)
                .mapToObj(seed -> PROTOCOL.plan(new PeopleMaker(seed).request()))
                .toList();
        long accepted = plans.stream().filter(Plan::accepted).count();
        assertThat(accepted).isBetween(PEOPLE / 10L, PEOPLE * 9L / 10);
        assertThat(plans.stream().filter(Plan::accepted))
                .allMatch(plan -> !plan.sessionDays().isEmpty());
    }
}
