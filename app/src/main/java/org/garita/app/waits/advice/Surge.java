package org.garita.app.waits.advice;

import java.util.List;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Profile;

/**
 * More vehicles of one class on the Monday of a week, as nobody foresaw.
 *
 * @param flow id of the flow
 * @param factor on its demand, 0 or more
 * @param fromHour first hour, 0 to 23
 * @param hours how many hours, within the day
 */
public record Surge(String flow, double factor, int fromHour, int hours) {
    /** A port under this surge. */
    public Port on(Port port) {
        List<Flow> flows = port.flows().stream()
                .map(one -> one.id().equals(flow) ? with(one, port) : one)
                .toList();
        return new Port(
                port.id(),
                port.name(),
                port.zone(),
                port.slotMinutes(),
                port.dayFactorCv(),
                port.stages(),
                flows,
                port.roads());
    }

    private Flow with(Flow given, Port port) {
        double[] perHour = given.demand().perHour().overWeek(port.slotsPerWeek());
        int perSlot = 60 / port.slotMinutes();
        for (int slot = fromHour * perSlot; slot < (fromHour + hours) * perSlot; slot++) {
            perHour[slot] *= factor;
        }
        return new Flow(
                given.id(),
                given.name(),
                given.kind(),
                given.direction(),
                new Demand(
                        Profile.of(perHour),
                        given.demand().batchMean(),
                        given.demand().surges()),
                given.path(),
                given.balking(),
                given.waitingAtStart(),
                given.road(),
                given.spacingMetres());
    }
}
