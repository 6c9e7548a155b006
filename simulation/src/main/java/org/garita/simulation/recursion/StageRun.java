package org.garita.simulation.recursion;

import java.util.ArrayList;
import java.util.List;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.OfficerFactors;
import org.garita.simulation.compile.Pools;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.result.Ledger;

/** One stage in a run: its pools, which pool owns which lane, and the lanes' time. */
final class StageRun {
    private final CompiledPort port;
    private final int stage;
    private final LaneOwners owners;
    private final Pool[] pools;
    /** When each lane last became free or will be, current for lanes that no pool owns. */
    private final long[] freeOfLane;

    private final OfficerFactors officers;
    private final boolean byOfficers;
    private final Ledger ledger;
    private final int firstLane;
    private long busyBeyond;
    private long busyLanes;
    private long begun;

    StageRun(
            CompiledPort port,
            int stage,
            LaneOwners owners,
            Inflow[] inflows,
            Streams streams,
            OfficerFactors officers,
            Ledger ledger) {
        this.port = port;
        this.stage = stage;
        this.owners = owners;
        this.officers = officers;
        this.byOfficers = officers.differ(stage);
        this.ledger = ledger;
        this.firstLane = port.lanes().firstLane(stage);
        int lanes = port.lanes().firstLane(stage + 1) - firstLane;
        this.freeOfLane = new long[lanes];
        Pools given = owners.pools();
        this.pools = new Pool[given.masks().size()];
        for (int p = 0; p < pools.length; p++) {
            List<LineRun> lines = new ArrayList<>();
            for (int step = 0; step < port.paths().steps(); step++) {
                boolean here = port.paths().stageOfStep(step) == stage;
                if (here && ((given.masks().get(p) >>> port.paths().flowOfStep(step)) & 1) != 0) {
                    lines.add(new LineRun(port, step, inflows, streams, ledger));
                }
            }
            pools[p] = new Pool(lines, lanes);
        }
    }

    /** Vehicles of a flow that stand in line before the run begins. */
    void startWith(int flow, int vehicles) {
        for (Pool pool : pools) {
            pool.startWith(flow, vehicles);
        }
    }

    void run(Slot slot, int[][] waitingAt, int[][] begunIn) {
        if (slot.index() == 0 || owners.changes(slot.ofWeek())) {
            change(slot);
        }
        double pace = port.lanes().pace(slot.ofWeek(), stage);
        long service = 0;
        begun = 0;
        for (Pool pool : pools) {
            if (byOfficers) {
                double[] factors = pool.officers();
                for (int lane = 0; lane < factors.length; lane++) {
                    factors[lane] = pace * officers.factor(firstLane + lane);
                }
            }
            service += pool.run(slot, pace, byOfficers, waitingAt, begunIn);
            begun += pool.served();
        }
        account(slot, service);
    }

    /** A lane that comes to a pool is free from the change on, or when it has finished its vehicle, if that is later. */
    private void change(Slot slot) {
        int[] owner = owners.at(slot.ofWeek());
        int[] before = owners.before(slot.ofWeek());
        for (Pool pool : pools) {
            pool.lanes().store(freeOfLane);
        }
        for (int lane = 0; lane < owner.length; lane++) {
            boolean comes = slot.index() == 0 || owner[lane] != before[lane];
            if (comes && owner[lane] != LaneOwners.CLOSED) {
                freeOfLane[lane] = Math.max(freeOfLane[lane], slot.start());
            }
        }
        for (int p = 0; p < pools.length; p++) {
            pools[p].lanes().load(freeOfLane, owner, p);
        }
    }

    /** What was begun in the slot, less what lies beyond its end, more what the slot before left over. */
    private void account(Slot slot, long service) {
        long beyond = 0;
        long busy = 0;
        for (Pool pool : pools) {
            beyond += pool.lanes().beyond(slot.end());
            busy += pool.lanes().busyAt(slot.end());
        }
        int[] owner = owners.at(slot.ofWeek());
        for (int lane = 0; lane < owner.length; lane++) {
            if (owner[lane] == LaneOwners.CLOSED) {
                beyond += Math.max(0, freeOfLane[lane] - slot.end());
                busy += freeOfLane[lane] >= slot.end() ? 1 : 0;
            }
        }
        ledger.busyInSlot(stage, slot.index(), busyBeyond + service - beyond);
        ledger.completedInSlot(stage, slot.index(), busyLanes + begun - busy);
        busyBeyond = beyond;
        busyLanes = busy;
    }

    /** Counts those still in line at the end of the run. */
    void close() {
        for (Pool pool : pools) {
            pool.close();
        }
    }
}
