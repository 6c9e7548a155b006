package org.garita.app.scenario.change;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.garita.kernel.lane.Direction;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/**
 * The port takes nobody in for some hours: the lanes of the first stage of each flow are closed. Who is in already goes on,
 * who comes waits.
 *
 * @param direction who is kept out
 * @param when in which hours
 */
public record Closure(Who direction, When when) implements Change {
    /** Whom a closure keeps out. */
    public enum Who {
        BOTH,
        NORTHBOUND,
        SOUTHBOUND;

        boolean includes(Direction direction) {
            return this == BOTH || name().equals(direction.name());
        }
    }

    @Override
    public Port on(Port port) {
        Set<String> flows = new HashSet<>();
        Set<String> entries = new TreeSet<>();
        for (Flow flow : port.flows()) {
            if (direction.includes(flow.direction())) {
                flows.add(flow.id());
                entries.add(flow.path().get(0).stage());
            }
        }
        if (flows.isEmpty()) {
            throw new ChangeRefused("scenario.refused.nobody", port.name());
        }
        Port closed = port;
        for (String entry : entries) {
            closed = Edit.stage(closed, entry, stage -> closed(port, stage, flows));
        }
        return closed;
    }

    private Stage closed(Port port, Stage stage, Set<String> flows) {
        PlanGrid grid = new PlanGrid(stage, port.slotsPerWeek());
        for (int slot = 0; slot < grid.slots(); slot++) {
            if (when.covers(slot, port.slotMinutes())) {
                for (int lane = 0; lane < stage.lanes().size(); lane++) {
                    Set<String> left = new HashSet<>(grid.at(slot, lane));
                    left.removeAll(flows);
                    grid.set(slot, lane, left);
                }
            }
        }
        return Edit.plan(stage, grid.plan());
    }
}
