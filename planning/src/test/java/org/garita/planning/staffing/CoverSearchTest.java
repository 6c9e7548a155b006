package org.garita.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.garita.simulation.draw.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CoverSearchTest {
    private static int[] needs(IntUnaryOperator ofHour) {
        return IntStream.range(0, CoverProblem.HOURS).map(ofHour).toArray();
    }

    private static void covers(Roster roster, int[] needs) {
        int[] cover = roster.cover();
        for (int hour = 0; hour < needs.length; hour++) {
            assertThat(cover[hour]).as("hour %d", hour).isGreaterThanOrEqualTo(needs[hour]);
        }
    }

    @Test
    void a_constant_need_without_breaks_is_covered_exactly() {
        int[] needs = needs(hour -> 6);
        ShiftKind plain = new ShiftKind("8h", 8, List.of(), 8);
        CoverSearch.Cover cover = CoverSearch.solve(new CoverProblem(needs, List.of(plain)), 1);
        covers(cover.roster(), needs);
        assertThat(cover.roster().paidHours()).isEqualTo(6 * 168);
        assertThat(cover.gap()).isZero();
    }

    @Test
    void one_officer_once_a_week_needs_one_shift() {
        int[] needs = needs(hour -> hour == 100 ? 1 : 0);
        CoverSearch.Cover cover = CoverSearch.solve(new CoverProblem(needs, ShiftKind.eightHours()), 1);
        assertThat(cover.roster().shifts()).isEqualTo(1);
        assertThat(cover.roster().cover(100)).isEqualTo(1);
    }

    /** Small enough to try every combination: shifts of 3 and 5 hours that begin at three hours of the day. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_small_week_costs_what_trying_every_roster_finds(long seed) {
        Generator generator = new Generator(seed);
        int[] needs = new int[CoverProblem.HOURS];
        for (int hour = 0; hour < 10; hour++) {
            needs[hour] = (int) (generator.unit() * 4);
        }
        List<ShiftKind> kinds =
                List.of(new ShiftKind("three", 3, List.of(), 3), new ShiftKind("five", 5, List.of(2), 4.5));
        CoverProblem problem = new CoverProblem(needs, kinds, List.of(0, 1, 2, 4, 5, 7, 8, 9));
        CoverSearch.Cover cover = CoverSearch.solve(problem, seed);
        covers(cover.roster(), needs);
        List<Integer> useful = IntStream.range(0, problem.shifts().size())
                .filter(s -> problem.shifts().get(s).start() < 10)
                .boxed()
                .toList();
        double best = cheapest(problem, useful, needs.clone(), new HashMap<>());
        assertThat(cover.roster().paidHours()).as("seed %d", seed).isEqualTo(best);
        assertThat(cover.bound()).isLessThanOrEqualTo(best + 1e-9);
    }

    /** Tries every shift for the first open hour; what is left open decides the rest, so it is worked out once. */
    private static double cheapest(CoverProblem problem, List<Integer> shifts, int[] open, Map<String, Double> known) {
        int first = IntStream.range(0, open.length)
                .filter(h -> open[h] > 0)
                .findFirst()
                .orElse(-1);
        if (first < 0) {
            return 0;
        }
        String key = Arrays.toString(
                Arrays.stream(open).map(need -> Math.max(0, need)).toArray());
        Double before = known.get(key);
        if (before != null) {
            return before;
        }
        double best = Double.MAX_VALUE;
        for (int shift : shifts) {
            int[] hours = problem.hoursOf(shift);
            if (Arrays.stream(hours).anyMatch(h -> h == first)) {
                Arrays.stream(hours).forEach(h -> open[h]--);
                best = Math.min(best, problem.cost(shift) + cheapest(problem, shifts, open, known));
                Arrays.stream(hours).forEach(h -> open[h]++);
            }
        }
        known.put(key, best);
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void a_week_of_a_large_port_is_within_two_per_cent_of_what_no_roster_can_go_below(long seed) {
        Generator generator = new Generator(seed);
        int[] needs = needs(hour ->
                (int) Math.round(16 + 9 * StrictMath.sin((hour % 24 - 7) * Math.PI / 12) + 3 * generator.unit()));
        for (List<ShiftKind> kinds : List.of(ShiftKind.eightHours(), ShiftKind.eightTenTwelveHours())) {
            CoverSearch.Cover cover = CoverSearch.solve(new CoverProblem(needs, kinds), seed);
            covers(cover.roster(), needs);
            assertThat(cover.gap()).as("seed %d, %d kinds", seed, kinds.size()).isLessThan(.02);
            assertThat(cover.bound()).isGreaterThan(Arrays.stream(needs).sum());
        }
    }

    @Test
    void the_same_seed_gives_the_same_roster() {
        CoverProblem problem = new CoverProblem(needs(hour -> 3 + hour % 7), ShiftKind.eightTenTwelveHours());
        assertThat(CoverSearch.solve(problem, 5).roster())
                .isEqualTo(CoverSearch.solve(problem, 5).roster());
    }

    @Test
    void an_hour_that_no_shift_covers_is_named() {
        int[] needs = needs(hour -> hour == 20 ? 2 : 0);
        assertThatThrownBy(() -> new CoverProblem(needs, ShiftKind.eightHours(), List.of(6)))
                .hasMessageContaining("hour 20")
                .hasMessageContaining("2 officers");
    }
}
