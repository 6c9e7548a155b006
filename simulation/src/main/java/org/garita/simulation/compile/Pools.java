package org.garita.simulation.compile;

import java.util.ArrayList;
import java.util.List;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Stage;

/**
 * The flows of one stage by the lanes they share: two flows are in one pool when some lane serves both at some time.
 *
 * @param masks the flows of each pool: bit f for flow f, only flows that come to the stage
 * @param exact whether every open lane always serves all flows of a pool
 */
public record Pools(List<Long> masks, boolean exact) {
    public Pools {
        masks = List.copyOf(masks);
    }

    /** The pools of a stage over the whole week. A flow that no lane ever serves is a pool of its own. */
    public static Pools of(CompiledPort port, int stage) {
        long coming = 0;
        for (int flow = 0; flow < port.flows(); flow++) {
            coming |= port.paths().meet(stage, flow) ? 1L << flow : 0;
        }
        List<Long> masks = new ArrayList<>();
        for (long rest = coming; rest != 0; rest &= rest - 1) {
            join(masks, Long.lowestOneBit(rest));
        }
        LaneTable lanes = port.lanes();
        for (int slot = 0; slot < port.slotsPerWeek(); slot++) {
            for (int lane = lanes.firstLane(stage); lane < lanes.firstLane(stage + 1); lane++) {
                join(masks, lanes.served(slot, lane) & coming);
            }
        }
        boolean exact = true;
        for (int slot = 0; slot < port.slotsPerWeek(); slot++) {
            for (int lane = lanes.firstLane(stage); lane < lanes.firstLane(stage + 1); lane++) {
                long served = lanes.served(slot, lane) & coming;
                exact &= served == 0 || masks.contains(served);
            }
        }
        return new Pools(masks, exact);
    }

    /** Merges all pools that share a flow with these. */
    private static void join(List<Long> masks, long flows) {
        if (flows == 0 || masks.contains(flows)) {
            return;
        }
        long together = flows;
        List<Long> apart = new ArrayList<>();
        for (long mask : masks) {
            if ((mask & flows) == 0) {
                apart.add(mask);
            } else {
                together |= mask;
            }
        }
        apart.add(together);
        masks.clear();
        masks.addAll(apart);
    }

    /** Whether some flows of one pool go before others. */
    boolean prioritised(Stage stage, List<Flow> flows) {
        for (long mask : masks) {
            long distinct = flows.stream()
                    .filter(flow -> ((mask >>> flows.indexOf(flow)) & 1) != 0)
                    .mapToInt(flow -> stage.priorities().getOrDefault(flow.id(), 0))
                    .distinct()
                    .count();
            if (distinct > 1) {
                return true;
            }
        }
        return false;
    }
}
