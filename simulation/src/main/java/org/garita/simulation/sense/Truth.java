package org.garita.simulation.sense;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.StageKind;

/**
 * What really happened to one vehicle; for scoring, never for measuring. Its wait is {@code primaryStart - joined}; the
 * expected wait at a moment is that of the next vehicle of its flow to join.
 *
 * @param flow position of the flow in the port
 * @param joined when it joined the end of the line of the first stage that it came to
 * @param primaryJoined when it joined the line of primary inspection
 * @param primaryStart when primary inspection began
 * @param primaryEnd when it ended
 * @param exit when it left the port, served; absent when it was still there at the end of the run
 */
public record Truth(
        int flow,
        long joined,
        OptionalLong primaryJoined,
        OptionalLong primaryStart,
        OptionalLong primaryEnd,
        OptionalLong exit) {
    /** Vehicles of all flows in the order in which they joined, those that never stood in a line left out. */
    static List<Truth> of(Trips trips) {
        Port port = trips.port().port();
        int[] primary =
                port.flows().stream().mapToInt(flow -> primary(port, flow)).toArray();
        return IntStream.range(0, trips.trips())
                .filter(trip -> trips.firstVisit(trip) >= 0)
                .boxed()
                .sorted((a, b) -> Long.compare(trips.joined(trips.firstVisit(a)), trips.joined(trips.firstVisit(b))))
                .map(trip -> of(trips, trip, primary[trips.flow(trip)]))
                .toList();
    }

    /** The first stage of the kind primary on a flow's path, or the first stage where there is none. */
    private static int primary(Port port, Flow flow) {
        return flow.path().stream()
                .map(Flow.Step::stage)
                .filter(stage -> port.stages().get(port.stageIndex(stage)).kind() == StageKind.PRIMARY)
                .findFirst()
                .map(port::stageIndex)
                .orElseGet(() -> port.stageIndex(flow.path().get(0).stage()));
    }

    private static Truth of(Trips trips, int trip, int primary) {
        int visit = trips.firstVisit(trip);
        while (visit >= 0 && trips.port().paths().stageOfLine(trips.line(visit)) != primary) {
            visit = trips.following(visit);
        }
        return new Truth(
                trips.flow(trip),
                trips.joined(trips.firstVisit(trip)),
                visit < 0 ? OptionalLong.empty() : OptionalLong.of(trips.joined(visit)),
                visit < 0 ? OptionalLong.empty() : moment(trips.started(visit)),
                visit < 0 ? OptionalLong.empty() : moment(trips.served(visit)),
                moment(trips.crossed(trip) ? trips.left(trips.lastVisit(trip)) : Trips.NEVER));
    }

    private static OptionalLong moment(long at) {
        return at == Trips.NEVER ? OptionalLong.empty() : OptionalLong.of(at);
    }
}
