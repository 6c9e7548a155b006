package org.garita.app.scenario.change;

import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;

/**
 * More or fewer vehicles of a flow in some hours.
 *
 * @param flow id of the flow, or {@link Change#ALL}
 * @param factor on the vehicles an hour, 0 to 10
 * @param when in which hours
 */
public record DemandFactor(String flow, double factor, When when) implements Change {
    public DemandFactor {
        Edit.within("scenario.refused.factor", factor, 0, 10);
    }

    @Override
    public Port on(Port port) {
        if (!flow.equals(ALL)) {
            Edit.flow(port, flow);
        }
        return Edit.flows(port, given -> flow.equals(ALL) || given.id().equals(flow) ? changed(port, given) : given);
    }

    private Flow changed(Port port, Flow given) {
        double[] perHour = given.demand().perHour().overWeek(port.slotsPerWeek());
        for (int slot = 0; slot < perHour.length; slot++) {
            perHour[slot] *= when.covers(slot, port.slotMinutes()) ? factor : 1;
        }
        return Edit.demand(given, perHour);
    }
}
