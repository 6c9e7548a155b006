package org.garita.simulation.compile;

import java.util.ArrayList;
import java.util.List;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.Stage;

/**
 * Whether the recursion may run a port, and why not. It may where nothing couples: one line for all lanes, unlimited space,
 * single booths, nobody turning round, no priorities among flows that share lanes, no way back, and at each stage flows that
 * fall into pools, a lane serving all flows of one pool, or none, or those of another pool at another time.
 *
 * @param reasons what couples, each naming the place; empty when the recursion applies
 */
public record Applicability(List<Reason> reasons) {
    /** What may keep the recursion from a port. */
    public enum Coupling {
        LINE_PER_LANE,
        LIMITED_SPACE,
        TANDEM_BOOTH,
        BALKING,
        PRIORITY,
        CYCLE,
        MIXED_LANES
    }

    /**
     * One thing that couples.
     *
     * @param coupling what
     * @param at id of the stage or flow, or a port's id
     */
    public record Reason(Coupling coupling, String at) {}

    public Applicability {
        reasons = List.copyOf(reasons);
    }

    /** Examines a port. */
    public static Applicability of(CompiledPort port) {
        List<Reason> found = new ArrayList<>();
        for (int s = 0; s < port.stages(); s++) {
            Stage stage = port.port().stages().get(s);
            add(found, stage.queueing() == Stage.Queueing.PER_LANE, Coupling.LINE_PER_LANE, stage.id());
            add(found, stage.spaces().isPresent(), Coupling.LIMITED_SPACE, stage.id());
            add(found, stage.lanes().stream().anyMatch(Applicability::tandem), Coupling.TANDEM_BOOTH, stage.id());
            Pools pools = Pools.of(port, s);
            add(found, !pools.exact(), Coupling.MIXED_LANES, stage.id());
            add(found, pools.prioritised(stage, port.port().flows()), Coupling.PRIORITY, stage.id());
        }
        for (Flow flow : port.port().flows()) {
            add(found, flow.balking().isPresent(), Coupling.BALKING, flow.id());
        }
        add(found, port.paths().cyclic(), Coupling.CYCLE, port.port().id());
        return new Applicability(found);
    }

    private static boolean tandem(Lane lane) {
        return lane.booths() > 1;
    }

    private static void add(List<Reason> found, boolean couples, Coupling coupling, String at) {
        if (couples) {
            found.add(new Reason(coupling, at));
        }
    }

    /** Whether the recursion gives this port exactly. */
    public boolean recursion() {
        return reasons.isEmpty();
    }
}
