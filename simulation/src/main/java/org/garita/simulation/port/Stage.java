package org.garita.simulation.port;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.garita.kernel.text.Text;

/**
 * A place where vehicles wait and are served by lanes, bays or gates.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param kind what is done here
 * @param lanes the places of service, at most 256 of them
 * @param queueing one line for all lanes of a flow, or a line per lane
 * @param spaces waiting places before the lanes, all flows together, those in service not counted; absent: unlimited
 * @param whenFull what happens to a vehicle from outside when there is no space; a vehicle from another stage always
 *     holds its booth until there is (blocking after service)
 * @param services how long each flow takes, by flow id
 * @param pace by how much service slows or hastens with the hour and the open lanes
 * @param officers variation between officers
 * @param plan which lane serves whom, slot by slot
 * @param priorities smaller goes first, by flow id; a flow without entry has 0; non-preemptive
 */
public record Stage(
        String id,
        Text name,
        StageKind kind,
        List<Lane> lanes,
        Queueing queueing,
        OptionalInt spaces,
        WhenFull whenFull,
        Map<String, Service> services,
        Pace pace,
        Officers officers,
        LanePlan plan,
        Map<String, Integer> priorities) {
    public Stage {
        lanes = List.copyOf(lanes);
        services = Map.copyOf(services);
        priorities = Map.copyOf(priorities);
    }

    /** Whether vehicles share one line or stand in a line per lane. */
    public enum Queueing {
        /** First come, first served over all open lanes that serve the flow; the same waits as perfect jockeying. */
        SHARED,
        /** On arrival the open lane with the fewest vehicles (waiting and in service), then stay there. */
        PER_LANE
    }

    /** What a vehicle from outside does when a stage of limited space is full. */
    public enum WhenFull {
        /** It waits outside, in an unlimited line, and enters when it can; that time counts as waiting. */
        HOLD,
        /** It leaves and is counted as turned away. */
        TURN_AWAY
    }
}
