package org.garita.app.scenario.change;

import java.util.ArrayList;
import java.util.List;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.PortCheck;
import org.garita.simulation.port.Stage;

/**
 * New lanes, bays or gates with one booth each.
 *
 * @param stage id of the stage
 * @param flow id of the flow for which they open; they also serve those with which it shares its lanes
 * @param lanes how many, 1 to 50
 * @param when in which hours they are open
 */
public record LanesBuilt(String stage, String flow, int lanes, When when) implements Change {
    public LanesBuilt {
        Edit.within("scenario.refused.built", lanes, 1, 50);
    }

    @Override
    public Port on(Port port) {
        Stage before = Edit.stage(port, stage);
        Edit.flowAt(port, before, flow);
        int first = before.lanes().size();
        if (first + lanes > PortCheck.MOST_LANES) {
            throw new ChangeRefused("scenario.refused.most-lanes", first + lanes, before.name(), PortCheck.MOST_LANES);
        }
        List<Lane> all = new ArrayList<>(before.lanes());
        for (int lane = 0; lane < lanes; lane++) {
            all.add(new Lane("new-" + (first + lane + 1), 1));
        }
        Stage wider = Edit.lanes(before, all);
        PlanGrid grid = new PlanGrid(wider, port.slotsPerWeek());
        for (int slot = 0; slot < grid.slots(); slot++) {
            if (when.covers(slot, port.slotMinutes())) {
                for (int lane = first; lane < all.size(); lane++) {
                    grid.set(slot, lane, grid.group(slot, flow));
                }
            }
        }
        return Edit.stage(port, stage, given -> Edit.plan(wider, grid.plan()));
    }
}
