package org.garita.planning.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.garita.planning.advice.Advice.Verdict;
import org.junit.jupiter.api.Test;

class AdviserTest {
    private static final Adviser ADVISER = new Adviser(7, 6);

    @Test
    void nothing_is_advised_while_every_class_stays_within_its_target() {
        Advice advice = ADVISER.advise(Gate.now(Gate.line("trusted", 5, 60, 15), Gate.line("general", 20, 260, 30)));
        assertThat(advice.verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(advice.changes()).isEmpty();
    }

    @Test
    void a_line_is_served_as_the_hand_reckons() {
        // 120 vehicles, 4 lanes, a minute each: who joins next waits 30 minutes; 260 an hour come and 240 are served
        Advice advice = ADVISER.advise(Gate.now(Gate.line("trusted", 0, 60, 15), Gate.line("general", 120, 260, 60)));
        List<Outlook.Wait> waits = advice.before().of("general").waits();
        assertThat(waits.get(0).minutes()).isCloseTo(30.4, within(2.0));
        assertThat(waits.get(6).minutes()).isCloseTo(30 + 65 * 20 / 240.0, within(3.0));
        assertThat(waits.get(0).low()).isLessThanOrEqualTo(waits.get(0).minutes());
    }

    @Test
    void the_smallest_change_that_holds_is_advised_at_equal_officer_hours() {
        Situation now = Gate.now(Gate.line("trusted", 0, 60, 15), Gate.line("general", 110, 260, 30));
        Advice advice = ADVISER.advise(now);
        assertThat(advice.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(advice.changes()).hasSize(1);
        assertThat(advice.changes().get(0).flows()).containsExactly("general");
        assertThat(advice.changes().get(0).lane()).isEqualTo(2);
        LanesAhead then = now.lanes().with(advice.changes());
        assertThat(then.staffedSteps(288)).isEqualTo(now.lanes().staffedSteps(288));
        assertThat(advice.after().orElseThrow().of("trusted").longest().minutes())
                .isLessThan(15);
        assertThat(advice.hoursSaved()).isPositive();
    }

    @Test
    void the_same_situation_gets_the_same_advice() {
        Situation now = Gate.now(Gate.line("trusted", 0, 60, 15), Gate.line("general", 110, 260, 30));
        assertThat(ADVISER.advise(now)).isEqualTo(ADVISER.advise(now));
    }

    @Test
    void a_lane_that_changed_lately_stays_as_it_is() {
        Advice advice =
                ADVISER.advise(Gate.now(Gate.line("trusted", 0, 60, 15), Gate.line("general", 110, 260, 30), 2));
        assertThat(advice.changes()).noneMatch(change -> change.lane() == 2);
    }

    @Test
    void a_class_keeps_its_last_lane_and_is_never_made_to_wait_more_than_others_are_saved() {
        Advice advice = ADVISER.advise(Gate.now(Gate.line("trusted", 40, 170, 15), Gate.line("general", 400, 300, 20)));
        if (!advice.changes().isEmpty()) {
            LanesAhead then = Gate.planned().with(advice.changes());
            for (int step = 0; step < 48; step++) {
                assertThat(then.open(step, "trusted")).isPositive();
            }
            assertThat(advice.after().orElseThrow().hoursOver())
                    .isLessThan(advice.before().hoursOver());
        }
        assertThat(advice.verdict()).isNotIn(Verdict.WITHIN, Verdict.HOLDS);
        assertThat(advice.opening()).isPresent();
        assertThat(advice.opening().orElseThrow().changes()).allMatch(LaneChange::opens);
    }

    @Test
    void a_class_without_a_target_gives_no_lane_away() {
        ClassNow untold = new ClassNow("trusted", 0, 0, 60, OptionalDouble.empty(), OptionalDouble.empty());
        Advice advice = ADVISER.advise(Gate.now(untold, Gate.line("general", 110, 260, 30)));
        assertThat(advice.verdict()).isEqualTo(Verdict.NOTHING_HELPS);
        assertThat(advice.opening().orElseThrow().changes().get(0).lane()).isEqualTo(7);
    }

    @Test
    void a_class_that_is_not_measured_is_left_alone() {
        Situation now = new Situation(
                Gate.PORT, Gate.stage(), 600, Gate.planned(), List.of(Gate.line("general", 110, 260, 30)), Set.of());
        assertThat(ADVISER.advise(now).changes()).isEmpty();
    }
}
