package org.garita.planning.ortools;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.planning.staffing.CoverProblem;
import org.garita.planning.staffing.CoverProblem.Shift;
import org.garita.planning.staffing.CoverSearch.Cover;
import org.garita.planning.staffing.CoverSolver;
import org.garita.planning.staffing.Roster;

/**
 * Covers a week by CP-SAT: for each shift a whole number of officers, for each hour at least those needed, paid hours least. It
 * works on one thread for a limited amount of work, not of time, so that the same seed gives the same roster on any machine.
 */
public final class CpSatCoverSolver implements CoverSolver {
    /** Paid hours are counted in millionths, as CP-SAT knows whole numbers only. */
    private static final double PARTS = 1e6;
    /** CP-SAT's own measure, about two seconds each. */
    private static final double MOST_WORK = 8;

    private final double mostWork;

    /** Made by {@link java.util.ServiceLoader}. */
    public CpSatCoverSolver() {
        this(MOST_WORK);
    }

    CpSatCoverSolver(double mostWork) {
        this.mostWork = mostWork;
    }

    @Override
    public String name() {
        return "OR-Tools CP-SAT";
    }

    @Override
    public Optional<String> obstacle() {
        return NativeCode.OBSTACLE;
    }

    /**
     * {@inheritDoc}
     *
     * @return the best roster, proven by a bound equal to its paid hours; after too much work a roster with a lower bound, or
     *     the own search's where CP-SAT found none
     * @throws IllegalStateException when {@link #obstacle()} is not empty
     */
    @Override
    public Cover solve(CoverProblem problem, long seed) {
        obstacle().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        // The relaxation of a cover problem is nearly tight: raising the bound from below mostly proves a roster best
        // at once,
        // and now and then takes for ever, while CP-SAT's usual search is slow but steady.
        Cover quick = search(problem, seed, true, mostWork / 4);
        if (quick.gap() < 1e-9) {
            return quick;
        }
        Cover steady = search(problem, seed, false, mostWork * 3 / 4);
        Roster cheaper = steady.roster().paidHours() < quick.roster().paidHours() ? steady.roster() : quick.roster();
        return new Cover(cheaper, Math.max(quick.bound(), steady.bound()));
    }

    private static Cover search(CoverProblem problem, long seed, boolean fromBelow, double mostWork) {
        List<Shift> shifts = problem.shifts();
        CpModel model = new CpModel();
        IntVar[] officers = officers(model, problem, shifts);
        model.minimize(LinearExpr.weightedSum(officers, paid(shifts)));
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setUseObjectiveLbSearch(fromBelow)
                .setRandomSeed(Long.hashCode(seed) & Integer.MAX_VALUE)
                .setMaxDeterministicTime(mostWork);
        CpSolverStatus status = solver.solve(model);
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            Roster roster = roster(shifts, solver, officers);
            return new Cover(roster, Math.min(roster.paidHours(), solver.bestObjectiveBound() / PARTS));
        }
        return CoverSolver.own().solve(problem, seed);
    }

    private static IntVar[] officers(CpModel model, CoverProblem problem, List<Shift> shifts) {
        int[] needs =
                IntStream.range(0, CoverProblem.HOURS).map(problem::needed).toArray();
        int most = Arrays.stream(needs).max().orElse(0);
        IntVar[] officers =
                shifts.stream().map(shift -> model.newIntVar(0, most, "")).toArray(IntVar[]::new);
        for (int hour = 0; hour < needs.length; hour++) {
            if (needs[hour] > 0) {
                int at = hour;
                IntVar[] there = IntStream.range(0, officers.length)
                        .filter(shift -> shifts.get(shift).works(at))
                        .mapToObj(shift -> officers[shift])
                        .toArray(IntVar[]::new);
                model.addGreaterOrEqual(LinearExpr.sum(there), needs[hour]);
            }
        }
        return officers;
    }

    /** Rounded down, so that the bound stays one; the small addition keeps 8.1 from losing a millionth. */
    private static long[] paid(List<Shift> shifts) {
        return shifts.stream()
                .mapToLong(shift -> (long) Math.floor(shift.kind().paidHours() * PARTS + 1e-3))
                .toArray();
    }

    private static Roster roster(List<Shift> shifts, CpSolver solver, IntVar[] officers) {
        List<Roster.Line> lines = new ArrayList<>();
        for (int shift = 0; shift < officers.length; shift++) {
            int count = Math.toIntExact(solver.value(officers[shift]));
            if (count > 0) {
                lines.add(new Roster.Line(shifts.get(shift), count));
            }
        }
        return new Roster(lines);
    }
}
