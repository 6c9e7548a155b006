package org.garita.simulation.port;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.garita.simulation.port.Stage.WhenFull;

/**
 * Whether the lanes of each stage can do, week after week, the work that comes to it. A stage is unstable when some of its
 * flows together bring at least as much work a week as all lanes that serve any of them can do (Hall's condition over all
 * subsets of flows, found as the minimum cut of work against capacity; L. R. Ford and D. R. Fulkerson, Canadian Journal of
 * Mathematics 8, 1956). Such a port has no wait to report: it grows for ever.
 *
 * <p>Capacity is reckoned in the port's favour (no time lost by blocking after service, flows in a double-stacked lane
 * paired with their like), so what is called unstable is unstable; a port whose finite spaces cost more than its reserve is
 * not found here but by {@code Simulation.unstable}.
 */
public final class Stability {
    private Stability() {}

    /**
     * A stage that falls behind for ever.
     *
     * @param stage id of the stage
     * @param flows ids of the flows that bring too much work together
     * @param load their work over the capacity of the lanes that serve any of them, 1 or more; 1 where lanes are held by a full
     *     stage, which leaves them less by a part that nobody knows
     * @param fastestSlot slot of the week, from 0 (Monday 00:00), in which the backlog grows fastest while it is there
     * @param slotMinutes length of a slot
     */
    public record Unstable(String stage, Set<String> flows, double load, int fastestSlot, int slotMinutes) {
        public Unstable {
            flows = Set.copyOf(flows);
        }

        /** Day of the week in which the backlog grows fastest: 0 for Monday. */
        public int day() {
            return fastestSlot * slotMinutes / 1440;
        }

        /** Hour of the day in which the backlog grows fastest, 0 to 23. */
        public int hour() {
            return fastestSlot * slotMinutes / 60 % 24;
        }

        /** That day and hour in words, such as {@code MONDAY 07:00}. */
        public String when() {
            return "%s %02d:%02d".formatted(DayOfWeek.of(1 + day()), hour(), fastestSlot * slotMinutes % 60);
        }
    }

    /**
     * The stages that fall behind for ever, in the order of the port; empty for a stable port.
     *
     * @param port one without findings of {@link PortCheck}
     */
    public static List<Unstable> unstable(Port port) {
        List<Unstable> found = new ArrayList<>();
        for (Stage stage : port.stages()) {
            unstable(port, stage).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Unstable> unstable(Port port, Stage stage) {
        List<Flow> flows = port.flows().stream()
                .filter(flow -> visits(flow, stage) > 0 && mayGrow(port, flow, stage))
                .toList();
        WeeklyWork work = new WeeklyWork(port, stage, flows);
        return WorkCut.overloaded(work.perFlow(), work.capacityByFlows()).map(overloaded -> {
            Set<String> ids = new TreeSet<>();
            overloaded.stream().forEach(index -> ids.add(flows.get(index).id()));
            return new Unstable(
                    stage.id(),
                    ids,
                    work.workOf(overloaded) / work.capacityOf(overloaded),
                    work.fastestSlot(overloaded),
                    port.slotMinutes());
        });
    }

    /** The part of a flow's vehicles that comes to a stage; shares are drawn step by step, each for itself. */
    static double visits(Flow flow, Stage stage) {
        return flow.path().stream()
                .filter(step -> step.stage().equals(stage.id()))
                .mapToDouble(Flow.Step::share)
                .sum();
    }

    /** Vehicles that all turn away, or are turned away as soon as limited spaces fill up, never make an endless line. */
    private static boolean mayGrow(Port port, Flow flow, Stage stage) {
        if (flow.balking().filter(balking -> balking.share() >= 1).isPresent()) {
            return false;
        }
        Stage entry = port.stages().get(port.stageIndex(flow.path().get(0).stage()));
        if (entry.whenFull() != WhenFull.TURN_AWAY) {
            return true;
        }
        for (Flow.Step step : flow.path()) {
            if (port.stages().get(port.stageIndex(step.stage())).spaces().isEmpty()) {
                return true;
            }
            if (step.stage().equals(stage.id())) {
                return false;
            }
        }
        return true;
    }
}
