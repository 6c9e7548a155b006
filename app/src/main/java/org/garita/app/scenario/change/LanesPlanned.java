package org.garita.app.scenario.change;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.garita.planning.staffing.LanePool;
import org.garita.planning.staffing.PlannedStage;
import org.garita.planning.staffing.StaffingRefused;
import org.garita.planning.staffing.WeekLanes;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/**
 * The lanes of a stage as a roster opens them, hour by hour of the week. It takes the place of the stage's own lane plan.
 *
 * @param stage id of the stage
 * @param groups who shares which lanes
 */
public record LanesPlanned(String stage, List<Group> groups) implements Change {
    private static final int HOURS = 168;

    public LanesPlanned {
        groups = List.copyOf(groups);
    }

    /**
     * Flows that share lanes.
     *
     * @param flows their ids
     * @param lanes open for them in each hour of the week from Monday 00:00, 168 numbers of 0 or more
     */
    public record Group(List<String> flows, List<Integer> lanes) {
        public Group {
            flows = List.copyOf(flows);
            lanes = List.copyOf(lanes);
            if (lanes.size() != HOURS || lanes.stream().anyMatch(number -> number < 0)) {
                throw new ChangeRefused("scenario.refused.plan-hours", lanes.size());
            }
        }
    }

    /** Open lanes times hours in a week. */
    public int laneHours() {
        return IntStream.range(0, HOURS).map(this::open).sum();
    }

    private int open(int hour) {
        return groups.stream().mapToInt(group -> group.lanes().get(hour)).sum();
    }

    @Override
    public Port on(Port port) {
        Stage changed = Edit.stage(port, stage);
        int most = IntStream.range(0, HOURS).map(this::open).max().orElse(0);
        if (most > changed.lanes().size()) {
            throw new ChangeRefused(
                    "scenario.refused.plan-lanes",
                    most,
                    changed.name(),
                    changed.lanes().size());
        }
        PlannedStage planned = planned(port, changed);
        List<Group> inOrder =
                planned.pools().stream().map(pool -> group(pool, changed)).toList();
        return planned.with(WeekLanes.of(
                inOrder.size(), (group, hour) -> inOrder.get(group).lanes().get(hour)));
    }

    private PlannedStage planned(Port port, Stage changed) {
        try {
            PlannedStage planned = new PlannedStage(port, stage, List.of());
            if (planned.pools().size() == groups.size()) {
                return planned;
            }
        } catch (StaffingRefused mixed) {
            throw new ChangeRefused("scenario.refused.plan-groups", changed.name());
        }
        throw new ChangeRefused("scenario.refused.plan-groups", changed.name());
    }

    private Group group(LanePool pool, Stage changed) {
        return groups.stream()
                .filter(group -> new HashSet<>(group.flows()).equals(new HashSet<>(pool.flows())))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused("scenario.refused.plan-groups", changed.name()));
    }
}
