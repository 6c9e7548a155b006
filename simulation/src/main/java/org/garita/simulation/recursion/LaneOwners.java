package org.garita.simulation.recursion;

import java.util.Arrays;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.Pools;

/** Which pool of a stage owns which lane, by slot of the week; read-only. */
final class LaneOwners {
    static final int CLOSED = -1;

    private final Pools pools;
    private final int[][] owner;
    private final boolean[] changes;

    LaneOwners(CompiledPort port, int stage) {
        pools = Pools.of(port, stage);
        int first = port.lanes().firstLane(stage);
        int lanes = port.lanes().firstLane(stage + 1) - first;
        owner = new int[port.slotsPerWeek()][lanes];
        changes = new boolean[port.slotsPerWeek()];
        for (int slot = 0; slot < owner.length; slot++) {
            for (int lane = 0; lane < lanes; lane++) {
                owner[slot][lane] = ownerOf(port.lanes().served(slot, first + lane));
            }
        }
        for (int slot = 0; slot < owner.length; slot++) {
            changes[slot] = !Arrays.equals(owner[slot], before(slot));
        }
    }

    private int ownerOf(long served) {
        for (int p = 0; p < pools.masks().size(); p++) {
            if ((pools.masks().get(p) & served) != 0) {
                return p;
            }
        }
        return CLOSED;
    }

    Pools pools() {
        return pools;
    }

    /** The owner of each lane in a slot of the week. */
    int[] at(int slotOfWeek) {
        return owner[slotOfWeek];
    }

    /** The owner of each lane in the slot before. */
    int[] before(int slotOfWeek) {
        return owner[slotOfWeek == 0 ? owner.length - 1 : slotOfWeek - 1];
    }

    /** Whether a slot begins with another owner of some lane. */
    boolean changes(int slotOfWeek) {
        return changes[slotOfWeek];
    }
}
