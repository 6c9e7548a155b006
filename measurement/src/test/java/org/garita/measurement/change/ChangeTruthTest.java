package org.garita.measurement.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.garita.measurement.CardRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of 200 histories in which waits fell by a fifth, intervals hold that fifth in at least 90 %; of 200 without a change, at most
 * 10 % look changed. The card says how many; seeds are 0 to 199, and 10000 to 10199.
 */
class ChangeTruthTest {
    private static final int HISTORIES = 200;
    private static final int UNCHANGED = 10_000;
    private static final Days DAYS = SimulatedBorder.days();

    static List<CardRows> rows() throws IOException {
        return CardRows.of("evaluation-of-change").stream()
                .filter(row -> row.cells().get(0).equals("200 histories"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void as_many_intervals_hold_the_truth_as_the_card_says(CardRows row) {
        IntFunction<Range> changed = method(row.cells().get(1), .8);
        IntFunction<Range> unchanged = method(row.cells().get(1), 1);
        int held = 0;
        int flagged = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Range range = changed.apply(seed);
            held += range.low() <= -20 && range.high() >= -20 ? 1 : 0;
            flagged += unchanged.apply(UNCHANGED + seed).excludesZero() ? 1 : 0;
        }

        assertThat(held).isGreaterThanOrEqualTo(HISTORIES * 9 / 10);
        assertThat(flagged).isLessThanOrEqualTo(HISTORIES / 10);
        assertThat(held + " " + flagged).isEqualTo(row.answer());
    }

    /** What a method says of the history with a seed, in percent. */
    private static IntFunction<Range> method(String name, double factor) {
        return switch (name) {
            case "mean before and after" ->
                seed -> beforeAfter(seed, factor).mean().percent();
            case "median before and after" ->
                seed -> beforeAfter(seed, factor).median().percent();
            case "interrupted series" ->
                seed -> InterruptedSeries.of(SimulatedBorder.lane(seed, factor), DAYS)
                        .orElseThrow()
                        .effect()
                        .percent();
            case "difference in differences" ->
                seed -> {
                    List<HourlyWaits> lanes = SimulatedBorder.lanes(4, seed, factor, 1.15);
                    return DifferenceInDifferences.of(lanes.get(0), lanes.subList(1, 4), DAYS, few(seed))
                            .orElseThrow()
                            .effect()
                            .percent();
                };
            case "same demand" ->
                seed -> {
                    List<HourlyWaits> both = SimulatedBorder.underDemand(seed, factor);
                    return DemandAdjusted.of(both.get(0), both.get(1), DAYS, few(seed))
                            .orElseThrow()
                            .effect()
                            .percent();
                };
            default -> throw new IllegalArgumentException("no method is called " + name);
        };
    }

    private static BeforeAfter beforeAfter(int seed, double factor) {
        return BeforeAfter.of(SimulatedBorder.lane(seed, factor), DAYS, few(seed))
                .orElseThrow();
    }

    private static Sampling few(long seed) {
        return new Sampling(seed, 200);
    }

    static List<CardRows> verdicts() throws IOException {
        return CardRows.of("evaluation-of-change").stream()
                .filter(row -> row.cells().get(0).equals("50 verdicts"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void as_many_verdicts_are_right_as_the_card_says(CardRows row) {
        int controls = row.cells().get(1).startsWith("alone") ? 0 : 3;
        double factor = row.cells().get(1).endsWith("a fifth shorter") ? .8 : 1;
        int shorter = 0;
        int longer = 0;
        int none = 0;
        for (int seed = 0; seed < 50; seed++) {
            List<HourlyWaits> lanes = controls == 0
                    ? List.of(SimulatedBorder.lane(seed, factor))
                    : SimulatedBorder.lanes(1 + controls, seed, factor, 1.15);
            Verdict.Finding finding = Evaluation.of(
                            lanes.get(0), lanes.subList(1, 1 + controls), DAYS, Optional.empty(), few(seed))
                    .verdict()
                    .finding();
            shorter += finding == Verdict.Finding.SHORTER ? 1 : 0;
            longer += finding == Verdict.Finding.LONGER ? 1 : 0;
            none += finding == Verdict.Finding.NONE_FOUND ? 1 : 0;
        }

        assertThat("%d %d %d %d".formatted(shorter, longer, none, 50 - shorter - longer - none))
                .isEqualTo(row.answer());
        assertThat(factor == 1 ? shorter + longer : 50 - shorter).isLessThanOrEqualTo(factor == 1 ? 5 : 10);
    }
}
