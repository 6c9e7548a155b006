package org.garita.simulation.result;

import java.util.List;
import java.util.Optional;

/**
 * One flow from arrival to leaving, means a day.
 *
 * @param flow id of the flow
 * @param arrivedByHour arrivals by hour of the day, 24 of them, those turned away and turning round included
 * @param arrived arrivals at all hours
 * @param turnedAway found no space and were lost
 * @param balked turned round at the sight of the line
 * @param balkedTo crossing id where these went; absent: they gave up, or nobody does
 * @param finished left the port, served
 * @param secondsInSystem mean time from arrival to leaving; of those still there at the end to the end; absent without vehicles
 */
public record FlowFigures(
        String flow,
        List<Estimate> arrivedByHour,
        Estimate arrived,
        Estimate turnedAway,
        Estimate balked,
        Optional<String> balkedTo,
        Estimate finished,
        Optional<Estimate> secondsInSystem) {
    public FlowFigures {
        arrivedByHour = List.copyOf(arrivedByHour);
    }
}
