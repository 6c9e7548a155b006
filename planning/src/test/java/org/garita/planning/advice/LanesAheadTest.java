package org.garita.planning.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanesAheadTest {
    private final LanesAhead planned = Gate.planned();

    @Test
    void a_lane_that_changes_is_closed_for_one_step_each_way_while_its_officer_stays() {
        LanesAhead changed = planned.with(List.of(new LaneChange(2, Set.of("general"), 60, false)));
        assertThat(changed.serves(0, 2)).isEmpty();
        assertThat(changed.staffed(0, 2)).isTrue();
        assertThat(changed.serves(1, 2)).containsExactly("general");
        assertThat(changed.serves(11, 2)).containsExactly("general");
        assertThat(changed.serves(12, 2)).isEmpty();
        assertThat(changed.serves(13, 2)).containsExactly("trusted");
        assertThat(changed.staffedSteps(288))
                .isEqualTo(planned.staffedSteps(288))
                .isEqualTo(7 * 288);
    }

    @Test
    void a_lane_that_goes_on_serving_the_same_needs_no_changeover() {
        LanesAhead later = planned.with(List.of(new LaneChange(2, Set.of("general"), 60, false)))
                .later(6)
                .with(List.of(new LaneChange(2, Set.of("general"), 60, false)));
        for (int step = 0; step < 12; step++) {
            assertThat(later.serves(step, 2)).as("step " + step).containsExactly("general");
        }
        assertThat(later.serves(12, 2)).isEmpty();
    }

    @Test
    void a_lane_without_an_officer_opens_only_when_one_is_added() {
        LanesAhead swapped = planned.with(List.of(new LaneChange(7, Set.of("general"), 60, false)));
        assertThat(swapped.open(5, "general")).isEqualTo(4);
        LanesAhead opened = planned.with(List.of(new LaneChange(7, Set.of("general"), 60, true)));
        assertThat(opened.open(5, "general")).isEqualTo(5);
        assertThat(opened.staffedSteps(288)).isEqualTo(planned.staffedSteps(288) + 12);
    }

    @Test
    void a_plan_of_slots_says_the_same_as_the_steps() {
        LanesAhead changed = planned.with(List.of(new LaneChange(2, Set.of("general"), 60, false)));
        assertThat(changed.plan(288).assignments().stream()
                        .filter(one -> one.lane() == 2)
                        .map(one -> one.fromSlot() + "-" + one.toSlot() + one.flows()))
                .containsExactly("1-12[general]", "13-288[trusted]");
    }

    @Test
    void what_cannot_be_changed_is_refused_by_name() {
        assertThatThrownBy(() -> planned.with(List.of(new LaneChange(9, Set.of("general"), 60, false))))
                .hasMessageContaining("no lane 9");
        assertThatThrownBy(() -> planned.with(List.of(new LaneChange(1, Set.of("trucks"), 60, false))))
                .hasMessageContaining("trucks");
        assertThatThrownBy(() -> new LaneChange(1, Set.of("general"), 7, false)).hasMessageContaining("got 7");
    }
}
