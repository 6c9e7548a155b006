package org.garita.planning.staffing;

import java.util.Optional;
import java.util.stream.Stream;
import org.garita.planning.replication.Replicates;
import org.garita.planning.replication.Workers;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stability;
import org.garita.simulation.result.LineFigures;
import org.garita.simulation.result.Outcome;

/** Runs plans in the engine that fits the port, under arrivals of a seed that the search did not use. */
final class Confirmation {
    private final PlannedStage stage;
    private final long seed;
    private final int replications;
    private final int weeks;
    private final Workers workers;

    /** Vehicle-hours a week by replication. */
    static final class Runs {
        private final double[] stage;
        private final double[] all;

        private Runs(int replications) {
            stage = new double[replications];
            all = new double[replications];
        }

        StaffingPlan.Confirmed confirmed() {
            return new StaffingPlan.Confirmed(
                    Replicates.mean(stage.length, i -> stage[i]), Replicates.mean(all.length, i -> all[i]));
        }
    }

    Confirmation(PlannedStage stage, long seed, int replications, int weeks, Workers workers) {
        this.stage = stage;
        this.seed = seed;
        this.replications = replications;
        this.weeks = weeks;
        this.workers = workers;
    }

    private long seedOf(int replication) {
        return seed + 0x5DEECE66DL * (replication + 1);
    }

    /** The random numbers of a replication, so that a replay of the stage alone sees the same vehicles. */
    Streams streams(int replication) {
        return new Streams(seedOf(replication), 0);
    }

    /** Nothing when the plan is unstable. */
    Optional<Runs> run(WeekLanes plan) {
        Port port = stage.with(plan);
        if (!Stability.unstable(port).isEmpty()) {
            return Optional.empty();
        }
        Runs runs = new Runs(replications);
        workers.each(replications, i -> {
            // Each replication is a run of its own, so that plans can be compared replication by replication.
            Outcome outcome = Simulation.run(port, new Setup(7 * weeks, 1, seedOf(i), 1, Engine.AUTO));
            runs.stage[i] = vehicleHours(outcome.lines().stream()
                    .filter(line -> line.stage().equals(stage.stage().id())));
            runs.all[i] = vehicleHours(outcome.lines().stream());
        });
        return Optional.of(runs);
    }

    /** As {@link #run}, for a plan that the search found stable. */
    Runs certain(WeekLanes plan) {
        return run(plan)
                .orElseThrow(() -> new StaffingRefused(
                        StaffingRefused.Reason.UNSTABLE_PLAN, stage.stage().id(), plan.laneHours()));
    }

    private static double vehicleHours(Stream<LineFigures> lines) {
        return lines.mapToDouble(line -> line.queues().meanVehicles().value()).sum() * CoverProblem.HOURS;
    }

    StaffingPlan.Comparison compare(StaffingPlan.Rule rule, WeekLanes theirs, WeekLanes ours) {
        Runs mine = certain(ours);
        Optional<Runs> other = run(theirs);
        return new StaffingPlan.Comparison(
                rule,
                ours.laneHours(),
                other.map(Runs::confirmed),
                mine.confirmed(),
                other.map(runs -> Replicates.mean(replications, i -> 1 - mine.stage[i] / runs.stage[i])),
                other.map(runs -> Replicates.mean(replications, i -> 1 - mine.all[i] / runs.all[i])));
    }
}
