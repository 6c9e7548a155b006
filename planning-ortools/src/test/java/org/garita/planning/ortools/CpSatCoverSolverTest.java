package org.garita.planning.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.garita.planning.staffing.CoverProblem;
import org.garita.planning.staffing.CoverSearch;
import org.garita.planning.staffing.CoverSearch.Cover;
import org.garita.planning.staffing.CoverSolver;
import org.garita.planning.staffing.Roster;
import org.garita.planning.staffing.ShiftKind;
import org.garita.simulation.draw.Generator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CpSatCoverSolverTest {
    /** Lanes of each hour, Monday first, of the plan that {@code ./garita bench staff} finds for benchmark-week.yaml. */
    private static final String BENCHMARK_WEEK = """
            9 8 8 13 20 24 24 24 22 19 17 16 16 18 18 19 20 20 17 15 12 12 11 9
            9 7 9 12 20 24 24 24 21 19 17 17 17 17 18 19 20 19 17 15 12 12 11 10
            9 8 9 12 20 24 24 24 21 20 17 17 16 17 17 20 20 19 17 15 12 12 12 10
            8 8 8 12 20 24 24 24 22 19 17 17 16 17 18 20 20 20 16 15 12 12 12 9
            10 9 9 15 24 24 24 24 24 24 23 19 18 20 20 24 24 23 19 17 15 14 12 12
            12 9 13 21 24 24 24 24 24 24 24 24 24 24 24 24 24 24 24 22 18 15 15 12
            12 9 11 17 24 24 24 24 24 24 24 24 24 22 23 24 24 24 21 19 16 15 14 12
            """;

    private final CoverSolver best = new CpSatCoverSolver();
    /** Enough for all but a few of the small weeks. */
    private final CoverSolver brief = new CpSatCoverSolver(.5);

    @BeforeAll
    static void native_code_is_there() {
        CoverSolver solver = new CpSatCoverSolver();
        assumeTrue(solver.obstacle().isEmpty(), () -> solver.obstacle().orElseThrow());
    }

    private static void covers(CoverProblem problem, Roster roster) {
        int[] cover = roster.cover();
        for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
            assertThat(cover[hour]).as("hour %d", hour).isGreaterThanOrEqualTo(problem.needed(hour));
        }
    }

    /**
     * The own search costs at most 2 % more than the best roster and no less than any can, and what it takes for a bound is one.
     *
     * @return whether the best roster is proven to be so
     */
    private static boolean agree(String what, CoverProblem problem, CoverSolver best, long seed) {
        Cover optimum = best.solve(problem, seed);
        Cover own = CoverSearch.solve(problem, seed);
        covers(problem, optimum.roster());
        covers(problem, own.roster());
        double least = optimum.roster().paidHours();
        assertThat(own.roster().paidHours()).as(what).isBetween(optimum.bound() - 1e-6, least * 1.02 + 1e-6);
        assertThat(own.bound()).as("bound of %s", what).isLessThanOrEqualTo(least + 1e-6);
        return optimum.bound() == least;
    }

    @Test
    void on_the_benchmark_week_the_own_search_is_within_two_per_cent_of_the_proven_best() {
        int[] needs = Arrays.stream(BENCHMARK_WEEK.trim().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
        CoverProblem problem = new CoverProblem(needs, ShiftKind.eightHours());
        assertThat(agree("the benchmark week", problem, best, 1)).isTrue();
    }

    @Test
    void on_fifty_small_weeks_the_own_search_is_within_two_per_cent_of_the_proven_best() {
        int proven = 0;
        for (long seed = 1; seed <= 50; seed++) {
            proven += agree("seed " + seed, small(new Generator(seed)), brief, seed) ? 1 : 0;
        }
        assertThat(proven).as("proven best").isGreaterThanOrEqualTo(45);
    }

    /** One to three days of needs, one to three kinds of shift of any length, some with half an hour unpaid. */
    private static CoverProblem small(Generator generator) {
        int[] needs = new int[CoverProblem.HOURS];
        int hours = 24 + below(generator, 48);
        int most = 2 + below(generator, 6);
        for (int hour = 0; hour < hours; hour++) {
            needs[hour] = below(generator, most);
        }
        List<ShiftKind> kinds = new ArrayList<>();
        int number = 1 + below(generator, 3);
        for (int kind = 0; kind < number; kind++) {
            int length = 3 + below(generator, 9);
            int rest = 1 + below(generator, length - 2);
            kinds.add(new ShiftKind("kind-" + kind, length, List.of(rest), length - below(generator, 2) / 2.0));
        }
        return new CoverProblem(needs, kinds);
    }

    private static int below(Generator generator, int limit) {
        return (int) (generator.unit() * limit);
    }

    @Test
    void planning_finds_it_on_the_class_path() {
        assertThat(CoverSolver.preferred()).isInstanceOf(CpSatCoverSolver.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-3})
    void without_time_to_prove_a_roster_best_it_still_covers_and_says_how_far_it_may_be(double work) {
        CoverProblem problem = small(new Generator(7));
        Cover cover = new CpSatCoverSolver(work).solve(problem, 1);
        covers(problem, cover.roster());
        assertThat(cover.bound()).isLessThanOrEqualTo(cover.roster().paidHours());
        assertThat(cover.bound()).isLessThanOrEqualTo(best.solve(problem, 1).bound() + 1e-6);
    }

    @Test
    void the_same_seed_gives_the_same_roster() {
        CoverProblem problem = small(new Generator(5));
        assertThat(best.solve(problem, 3).roster())
                .isEqualTo(best.solve(problem, 3).roster());
    }
}
