package org.garita.app.roster;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.planning.staffing.LaneAdvice;
import org.garita.planning.staffing.LanePlans;
import org.garita.planning.staffing.LanePool;
import org.garita.planning.staffing.PlannedStage;
import org.garita.planning.staffing.Staffing;
import org.garita.planning.staffing.StaffingPlan;
import org.garita.planning.staffing.StaffingRefused;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stability;
import org.garita.simulation.port.Stage;

/** Plans a stage: lanes, shifts, comparisons, and how today's lanes should be split. */
public final class RosterRun {
    private RosterRun() {}

    /** The stages of a port whose lanes can be planned: somebody comes, and flows share all lanes or none. */
    public static List<Stage> plannable(Port port) {
        return port.stages().stream().filter(stage -> isPlannable(port, stage)).toList();
    }

    private static boolean isPlannable(Port port, Stage stage) {
        try {
            return !new PlannedStage(port, stage.id(), List.of()).pools().isEmpty();
        } catch (StaffingRefused mixed) {
            return false;
        }
    }

    /**
     * Plans.
     *
     * @param threads 1 to 256; the result does not depend on them
     * @param watcher told how far it is, and asked whether to go on
     * @throws RosterRefused when the stage cannot be planned so
     * @throws java.util.concurrent.CancellationException when the watcher does not go on
     */
    public static RosterResult of(RosterTask task, int threads, Staffing.Watcher watcher) {
        Stage named = stage(task);
        try {
            PlannedStage stage = checked(task);
            StaffingPlan found = Staffing.plan(stage, task.settings(threads), watcher);
            return RosterResult.of(
                    stage.pools().stream().map(LanePool::flows).toList(),
                    stage.lanes(),
                    found,
                    RosterResult.Lanes.of(stage.lanesOfPort()),
                    advice(task, stage, threads));
        } catch (StaffingRefused refused) {
            throw RosterRefused.of(refused, named);
        }
    }

    /**
     * What can be told before planning: whether the stage can be planned at all.
     *
     * @throws RosterRefused when it cannot
     */
    public static void check(RosterTask task) {
        Stage named = stage(task);
        try {
            checked(task);
        } catch (StaffingRefused refused) {
            throw RosterRefused.of(refused, named);
        }
    }

    /** How much of the work is done, in per cent; lanes take most of it. */
    public static int percent(Staffing.Phase phase, int done, int of) {
        return switch (phase) {
            case LANES -> 60 * done / of;
            case SHIFTS -> 60;
            case CONFIRMATION -> 75 + 20 * done / of;
        };
    }

    private static Stage stage(RosterTask task) {
        return task.port().stages().stream()
                .filter(stage -> stage.id().equals(task.stage()))
                .findFirst()
                .orElseThrow(() -> {
                    String known = task.port().stages().stream().map(Stage::id).collect(Collectors.joining(", "));
                    return new RosterRefused(
                            "port '%s' has no stage '%s'; there are %s. Likely cause: a misspelling, or the name instead of the id."
                                    .formatted(task.port().id(), task.stage(), known),
                            "roster.refused.no-stage",
                            task.stage(),
                            known);
                });
    }

    private static PlannedStage checked(RosterTask task) {
        PlannedStage stage = new PlannedStage(task.port(), task.stage(), List.of());
        if (stage.pools().isEmpty()) {
            throw new RosterRefused(
                    "stage '%s' has no lanes that can be planned: no lane serves a flow at any hour. Likely cause: a plan that closes all lanes."
                            .formatted(task.stage()),
                    "roster.refused.no-lanes",
                    stage.stage().name());
        }
        Stability.unstable(task.port()).stream()
                .filter(unstable -> !unstable.stage().equals(task.stage()))
                .findFirst()
                .ifPresent(unstable -> {
                    Port port = task.port();
                    throw RosterRefused.elsewhere(
                            unstable,
                            port.stages().get(port.stageIndex(unstable.stage())).name());
                });
        Staffing.check(stage, task.settings(1));
        coverable(task, stage);
        return stage;
    }

    /** Told before the search, which may take minutes. */
    private static void coverable(RosterTask task, PlannedStage stage) {
        int[] needed = LanePlans.sipp(stage, RosterTask.TARGET).byHour();
        for (int hour = 0; hour < needed.length; hour++) {
            if (needed[hour] > 0 && !covered(task.shifts(), hour)) {
                String when = "%s %02d:00".formatted(DayOfWeek.of(1 + hour / 24), hour % 24);
                throw new RosterRefused(
                        "no shift puts an officer at a lane on %s, when somebody comes to stage '%s'. Likely cause: shifts may begin in too few hours, or all have their break then."
                                .formatted(when, task.stage()),
                        "roster.refused.uncovered",
                        stage.stage().name(),
                        "%02d:00".formatted(hour % 24));
            }
        }
    }

    private static boolean covered(ShiftRules rules, int hour) {
        return rules.kinds().stream().anyMatch(kind -> rules.startHours().stream()
                .anyMatch(start -> kind.works(Math.floorMod(hour - start, 24))));
    }

    private static Optional<RosterResult.Advice> advice(RosterTask task, PlannedStage stage, int threads) {
        if (stage.pools().size() < 2) {
            return Optional.empty();
        }
        LaneAdvice advice =
                LaneAdvice.judged(stage, stage.lanesOfPort(), task.seed(), task.replications(), task.weeks(), threads);
        return Optional.of(new RosterResult.Advice(RosterResult.Lanes.of(advice.lanes()), advice.comparison()));
    }
}
