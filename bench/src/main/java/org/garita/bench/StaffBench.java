package org.garita.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.garita.app.scenario.PortFiles;
import org.garita.planning.staffing.CoverProblem;
import org.garita.planning.staffing.CoverSearch.Cover;
import org.garita.planning.staffing.CoverSolver;
import org.garita.planning.staffing.PlannedStage;
import org.garita.planning.staffing.ShiftKind;
import org.garita.planning.staffing.Staffing;
import org.garita.planning.staffing.StaffingPlan;
import org.garita.simulation.result.Estimate;

/**
 * A staffing plan of a week: how long it takes, what it saves against the usual rules, and how near the own search for shifts
 * comes to a proven optimum. Ends with 1 when a bar is missed. Argument: a port file with a stage {@code primary}.
 */
public final class StaffBench {
    private static final double MOST_SECONDS = 20;
    private static final double MOST_ABOVE_BEST = .02;
    private static final long SEED = 1;

    private boolean met = true;

    private StaffBench() {}

    public static void main(String[] arguments) throws IOException {
        StaffBench bench = new StaffBench();
        StaffingPlan plan = bench.plan(Path.of(arguments[0]));
        plan.comparisons().forEach(StaffBench::print);
        bench.compareSolvers(plan.chosen().lanes().byHour());
        if (!bench.met) {
            System.exit(1);
        }
    }

    private StaffingPlan plan(Path file) throws IOException {
        PlannedStage stage = new PlannedStage(PortFiles.read(file).port(), "primary", List.of());
        int threads = Runtime.getRuntime().availableProcessors();
        long begun = System.nanoTime();
        StaffingPlan plan = Staffing.plan(
                stage, Staffing.Settings.usual(SEED, threads), (phase, done, of) -> true, CoverSolver.own());
        double seconds = (System.nanoTime() - begun) / 1e9;
        say(
                "Whole plan of %s on %d threads: %.1f s; the bar is %.0f s: %s%n",
                stage.port().id(), threads, seconds, MOST_SECONDS, judged(seconds <= MOST_SECONDS));
        say(
                "%,d lane-hours a week, %,.0f paid hours; %s vehicle-hours a week wait at the stage%n%n",
                plan.chosen().laneHours(),
                plan.staffed().roster().paidHours(),
                told(plan.chosenConfirmed().stageVehicleHours()));
        say("%-6s %10s %22s %22s %10s%n", "rule", "lane-hours", "its vehicle-hours", "ours", "saved");
        return plan;
    }

    private static void print(StaffingPlan.Comparison comparison) {
        say(
                "%-6s %,10d %22s %22s %10s%n",
                comparison.rule(),
                comparison.laneHours(),
                comparison
                        .theirs()
                        .map(theirs -> told(theirs.stageVehicleHours()))
                        .orElse("unstable"),
                told(comparison.ours().stageVehicleHours()),
                comparison
                        .saving()
                        .map(saving -> "%.0f %%".formatted(100 * saving.value()))
                        .orElse("unknown"));
    }

    private void compareSolvers(int[] needs) {
        Map<String, List<ShiftKind>> shifts = new LinkedHashMap<>();
        shifts.put("8 h", ShiftKind.eightHours());
        shifts.put("8, 10, 12 h", ShiftKind.eightTenTwelveHours());
        say("%nShifts for the lanes of each hour:%n%s%n", byDay(needs));
        say("%-12s %-16s %12s %14s %10s%n", "shifts", "solver", "paid hours", "none below", "seconds");
        shifts.forEach((name, kinds) -> {
            CoverProblem problem = new CoverProblem(needs, kinds);
            Cover own = timed(name, CoverSolver.own(), problem);
            for (CoverSolver other : CoverSolver.found()) {
                if (other.obstacle().isPresent()) {
                    say("%s: %s%n", other.name(), other.obstacle().get());
                } else {
                    judge(own, timed(name, other, problem));
                }
            }
        });
    }

    private static Cover timed(String shifts, CoverSolver solver, CoverProblem problem) {
        solver.solve(problem, SEED); // warm
        long begun = System.nanoTime();
        Cover cover = solver.solve(problem, SEED);
        say(
                "%-12s %-16s %,12.1f %,14.1f %10.2f%n",
                shifts, solver.name(), cover.roster().paidHours(), cover.bound(), (System.nanoTime() - begun) / 1e9);
        return cover;
    }

    private void judge(Cover own, Cover best) {
        double above = own.roster().paidHours() / best.roster().paidHours() - 1;
        String proven = best.gap() < 1e-9 ? "proven best" : "not proven best";
        say(
                "own search %.2f %% above it (%s); the bar is %.0f %%: %s%n",
                100 * above, proven, 100 * MOST_ABOVE_BEST, judged(above <= MOST_ABOVE_BEST));
    }

    private String judged(boolean reached) {
        met &= reached;
        return reached ? "met" : "NOT MET";
    }

    private static String byDay(int[] needs) {
        return IntStream.range(0, needs.length / 24)
                .mapToObj(day -> Arrays.stream(needs, day * 24, day * 24 + 24)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String told(Estimate estimate) {
        return estimate.plusMinus().isPresent()
                ? "%,.0f ± %,.0f"
                        .formatted(estimate.value(), estimate.plusMinus().getAsDouble())
                : "%,.0f".formatted(estimate.value());
    }

    private static void say(String format, Object... of) {
        System.out.printf(Locale.ROOT, format, of);
    }
}
