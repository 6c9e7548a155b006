package org.garita.app.scenario.change;

import java.util.List;
import java.util.Set;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/**
 * Lanes of one flow serve another in some hours.
 *
 * @param stage id of the stage
 * @param from id of the flow that gives lanes
 * @param to id of the flow that gets them
 * @param lanes how many, at least 1
 * @param when in which hours
 */
public record LanesConverted(String stage, String from, String to, int lanes, When when) implements Change {
    public LanesConverted {
        Edit.within("scenario.refused.converted", lanes, 1, 200);
        if (from.equals(to)) {
            throw new ChangeRefused("scenario.refused.same-flow", from);
        }
    }

    @Override
    public Port on(Port port) {
        Stage changed = Edit.stage(port, stage);
        Flow giving = Edit.flowAt(port, changed, from);
        Edit.flowAt(port, changed, to);
        PlanGrid grid = new PlanGrid(changed, port.slotsPerWeek());
        for (int slot = 0; slot < grid.slots(); slot++) {
            if (when.covers(slot, port.slotMinutes())) {
                convert(port, giving, grid, slot);
            }
        }
        return Edit.stage(port, stage, given -> Edit.plan(given, grid.plan()));
    }

    private void convert(Port port, Flow giving, PlanGrid grid, int slot) {
        List<Integer> candidates = grid.serving(slot, from).stream()
                .filter(lane -> !grid.at(slot, lane).contains(to))
                .toList();
        if (candidates.size() < lanes) {
            Object[] at = Edit.slot(port, slot);
            throw new ChangeRefused("scenario.refused.too-few", lanes, giving.name(), candidates.size(), at[0], at[1]);
        }
        Set<String> serves = grid.group(slot, to);
        candidates.subList(0, lanes).forEach(lane -> grid.set(slot, lane, serves));
    }
}
