package org.garita.app.scenario.change;

import java.util.List;
import java.util.Set;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/**
 * More or fewer lanes open for a flow in some hours. Lanes that are opened are lanes that stand closed then; new ones are
 * built by {@link LanesBuilt}.
 *
 * @param stage id of the stage
 * @param flow id of the flow
 * @param lanes how many more, or with a minus fewer; not 0
 * @param when in which hours
 */
public record LanesOpen(String stage, String flow, int lanes, When when) implements Change {
    public LanesOpen {
        if (lanes == 0 || Math.abs(lanes) > 200) {
            throw new ChangeRefused("scenario.refused.lanes", lanes);
        }
    }

    @Override
    public Port on(Port port) {
        Stage changed = Edit.stage(port, stage);
        Edit.flowAt(port, changed, flow);
        PlanGrid grid = new PlanGrid(changed, port.slotsPerWeek());
        for (int slot = 0; slot < grid.slots(); slot++) {
            if (when.covers(slot, port.slotMinutes())) {
                change(port, changed, grid, slot);
            }
        }
        return Edit.stage(port, stage, given -> Edit.plan(given, grid.plan()));
    }

    private void change(Port port, Stage changed, PlanGrid grid, int slot) {
        List<Integer> candidates = lanes > 0 ? grid.closed(slot, flow) : grid.serving(slot, flow);
        if (candidates.size() < Math.abs(lanes)) {
            Object[] at = Edit.slot(port, slot);
            throw new ChangeRefused(
                    lanes > 0 ? "scenario.refused.none-closed" : "scenario.refused.none-open",
                    Math.abs(lanes),
                    changed.name(),
                    candidates.size(),
                    at[0],
                    at[1]);
        }
        Set<String> serves = lanes > 0 ? grid.group(slot, flow) : Set.of();
        candidates.subList(0, Math.abs(lanes)).forEach(lane -> grid.set(slot, lane, serves));
    }
}
