package org.garita.measurement.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.garita.measurement.change.Verdict.Finding;
import org.garita.measurement.change.Verdict.Reason;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Sampling FEW = new Sampling(1, 200);

    private static Verdict verdict(HourlyWaits lane, List<HourlyWaits> controls) {
        return Evaluation.of(lane, controls, SimulatedBorder.days(), Optional.empty(), FEW)
                .verdict();
    }

    /** The lane with each value times what its day has. */
    private static HourlyWaits scaled(HourlyWaits lane, ToDoubleFunction<LocalDate> factor) {
        return new HourlyWaits(
                lane.name(),
                lane.values().stream()
                        .map(value -> new HourValue(
                                value.day(), value.hour(), value.minutes() * factor.applyAsDouble(value.day())))
                        .toList());
    }

    @Test
    void a_level_that_had_moved_weeks_before_is_no_change() {
        LocalDate earlier = SimulatedBorder.CHANGE.minusDays(30);
        HourlyWaits lane = scaled(SimulatedBorder.lane(4, 1), day -> day.isBefore(earlier) ? 1 : .6);

        Evaluation found = Evaluation.of(lane, List.of(), SimulatedBorder.days(), Optional.empty(), FEW);

        assertThat(found.verdict().finding()).isEqualTo(Finding.CANNOT_TELL);
        assertThat(found.verdict().reasons()).contains(Reason.MOVED_BEFORE);
        assertThat(found.steadiness().orElseThrow().turn()).isBetween(earlier.minusDays(4), earlier.plusDays(4));
    }

    @Test
    void days_that_only_resemble_each_other_have_rarely_moved() {
        int moved = 0;
        for (int seed = 0; seed < 100; seed++) {
            moved += Steadiness.of(SimulatedBorder.lane(seed, 1), SimulatedBorder.days())
                            .orElseThrow()
                            .moved()
                    ? 1
                    : 0;
        }
        assertThat(moved).isLessThanOrEqualTo(10);
    }

    @Test
    void what_every_lane_did_is_not_the_change() {
        List<HourlyWaits> lanes = SimulatedBorder.lanes(4, 2, 1, .7);

        Verdict verdict = verdict(lanes.get(0), lanes.subList(1, 4));

        assertThat(verdict).isEqualTo(new Verdict(Finding.NONE_FOUND, List.of(Reason.ALL_MOVED)));
        assertThat(verdict(lanes.get(0), List.of()).finding()).isNotEqualTo(Finding.NONE_FOUND);
    }

    @Test
    void a_control_that_moved_by_as_much_leaves_doubt() {
        List<HourlyWaits> lanes = new ArrayList<>(SimulatedBorder.lanes(4, 2, .8, 1));
        lanes.set(2, scaled(lanes.get(2), day -> day.isBefore(SimulatedBorder.CHANGE) ? 1 : .6));

        assertThat(verdict(lanes.get(0), lanes.subList(1, 4)).finding()).isNotEqualTo(Finding.SHORTER);
        assertThat(Evaluation.of(lanes.get(0), lanes.subList(1, 4), SimulatedBorder.days(), Optional.empty(), FEW)
                        .placebos()
                        .tried())
                .filteredOn(placebo -> placebo.name().equals("lane2"))
                .singleElement()
                .satisfies(
                        placebo -> assertThat(placebo.percent().excludesZero()).isTrue());
    }

    @Test
    void a_few_days_say_nothing() {
        HourlyWaits lane = SimulatedBorder.lane(4, .5);
        Days days = Days.around(SimulatedBorder.FIRST, SimulatedBorder.CHANGE, 0, SimulatedBorder.CHANGE.plusDays(9));

        Evaluation found = Evaluation.of(lane, List.of(), days, Optional.empty(), FEW);

        assertThat(found.verdict()).isEqualTo(new Verdict(Finding.CANNOT_TELL, List.of(Reason.TOO_FEW_DAYS)));
        assertThat(found.interrupted()).isEmpty();
    }

    @Test
    void waits_that_were_always_nothing_have_no_percentage_and_no_finding() {
        HourlyWaits lane = scaled(SimulatedBorder.lane(4, 1), day -> 0);

        Evaluation found = Evaluation.of(lane, List.of(), SimulatedBorder.days(), Optional.empty(), FEW);

        assertThat(found.verdict()).isEqualTo(new Verdict(Finding.CANNOT_TELL, List.of(Reason.TOO_WIDE)));
    }

    @Test
    void a_lane_is_no_control_of_itself() {
        HourlyWaits lane = SimulatedBorder.lane(4, 1);
        assertThatThrownBy(() -> verdict(lane, List.of(lane)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no control of itself");
    }

    @Test
    void a_change_outside_its_days_is_refused() {
        LocalDate first = SimulatedBorder.FIRST;
        assertThatThrownBy(() -> Days.around(first, first, 0, first.plusDays(30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not lie between");
    }

    @Test
    void the_rank_among_placebos_counts_the_change_itself() {
        Placebos placebos = new Placebos(List.of(
                new Placebo(Placebo.Kind.DATE, "2026-03-20", Range.around(3, 6)),
                new Placebo(Placebo.Kind.DATE, "2026-03-27", Range.around(-20, 5)),
                new Placebo(Placebo.Kind.DATE, "2026-04-03", Range.around(0, 5))));

        assertThat(placebos.p(Placebo.Kind.DATE, Range.around(-10, 5))).hasValue(.5);
        assertThat(placebos.p(Placebo.Kind.DATE, Range.around(-30, 5))).hasValue(.25);
        assertThat(placebos.p(Placebo.Kind.CONTROL, Range.around(-30, 5))).isEmpty();
    }
}
