package org.garita.app.scenario.change;

import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;

/**
 * Part of a flow joins another, as when travellers enrol in a trusted traveller programme.
 *
 * @param from id of the flow that shrinks
 * @param to id of the flow that grows
 * @param share part of the first one's vehicles, above 0 and at most 1
 */
public record TrustedShare(String from, String to, double share) implements Change {
    public TrustedShare {
        Edit.within("scenario.refused.share", share, 0.001, 1);
        if (from.equals(to)) {
            throw new ChangeRefused("scenario.refused.same-flow", from);
        }
    }

    @Override
    public Port on(Port port) {
        Flow giving = Edit.flow(port, from);
        Flow getting = Edit.flow(port, to);
        if (giving.kind().mode() != getting.kind().mode() || giving.direction() != getting.direction()) {
            throw new ChangeRefused("scenario.refused.other-mode", giving.name(), getting.name());
        }
        double[] left = giving.demand().perHour().overWeek(port.slotsPerWeek());
        double[] more = getting.demand().perHour().overWeek(port.slotsPerWeek());
        for (int slot = 0; slot < left.length; slot++) {
            more[slot] += left[slot] * share;
            left[slot] *= 1 - share;
        }
        return Edit.flows(
                port,
                flow -> flow.id().equals(from)
                        ? Edit.demand(flow, left)
                        : flow.id().equals(to) ? Edit.demand(flow, more) : flow);
    }
}
