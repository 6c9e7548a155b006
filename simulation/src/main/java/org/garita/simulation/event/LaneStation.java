package org.garita.simulation.event;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A stage with a line for each lane: who comes in goes to the open lane with the fewest vehicles that serves it and stays
 * there; when no lane is open to it, it is held until one is. Hot code.
 */
final class LaneStation extends Station {
    /** Bits of a packed load that hold the lane. */
    private static final int LANE_BITS = 8;

    private static final int LANE_MASK = (1 << LANE_BITS) - 1;

    private final Lines lines;
    private final int levels;
    private final int[] level;
    /** For each lane the vehicles in its line and booths, above the lane's number. */
    private final int[] load;

    private final int[] inLine;
    private final long[] serves;
    private final int[][] open;
    private final int[] openCount;
    private final int heldLine;
    private final int[] stepFlow;
    private final int[] pending;
    private final boolean[] isPending;
    private int pendingCount;

    /**
     * @param priority for each flow of the port, smaller goes first
     * @param stepFlow for each step of all paths its flow
     */
    LaneStation(
            int[] firstBooth, Vehicles vehicles, int spaces, boolean seatsOnArrival, int[] priority, int[] stepFlow) {
        super(firstBooth, vehicles, spaces, seatsOnArrival);
        int lanes = lanes();
        int[] ranks = Arrays.stream(priority).sorted().distinct().toArray();
        this.level =
                Arrays.stream(priority).map(p -> Arrays.binarySearch(ranks, p)).toArray();
        this.levels = ranks.length;
        this.heldLine = lanes * levels;
        this.lines = new Lines(vehicles, heldLine + 1);
        this.load = new int[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            load[lane] = lane;
        }
        this.inLine = new int[lanes];
        this.serves = new long[lanes];
        this.open = new int[priority.length][lanes];
        this.openCount = new int[priority.length];
        this.stepFlow = stepFlow;
        this.pending = new int[lanes];
        this.isPending = new boolean[lanes];
    }

    @Override
    boolean startsAtOnce(int flow) {
        int lane = shortest(flow);
        return lane != NONE && inLine[lane] == 0 && entry(lane) != NONE;
    }

    @Override
    int seatOrLineUp(int vehicle, int flow) {
        int lane = shortest(flow);
        if (lane != NONE && inLine[lane] == 0) {
            int booth = entry(lane);
            if (booth != NONE) {
                load[lane] += 1 << LANE_BITS;
                return seat(vehicle, booth);
            }
        }
        return lineUp(vehicle, flow, lane);
    }

    @Override
    int lineUp(int vehicle, int flow) {
        return lineUp(vehicle, flow, shortest(flow));
    }

    private int lineUp(int vehicle, int flow, int lane) {
        waiting++;
        if (lane == NONE) {
            lines.append(heldLine, vehicle);
            return NONE;
        }
        lines.append(lane * levels + level[flow], vehicle);
        load[lane] += 1 << LANE_BITS;
        if (inLine[lane]++ == 0) {
            lookAt(lane);
        }
        return NONE;
    }

    private int shortest(int flow) {
        int[] lanes = open[flow];
        int count = openCount[flow];
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, load[lanes[i]]);
        }
        return count == 0 ? NONE : least & LANE_MASK;
    }

    @Override
    int seatNext() {
        while (pendingCount > 0) {
            int lane = pending[pendingCount - 1];
            int booth = inLine[lane] == 0 ? NONE : entry(lane);
            if (booth != NONE) {
                inLine[lane]--;
                waiting--;
                return seat(lines.removeFirst(firstLine(lane)), booth);
            }
            pendingCount--;
            isPending[lane] = false;
        }
        return NONE;
    }

    private int firstLine(int lane) {
        int line = lane * levels;
        while (lines.isEmpty(line)) {
            line++;
        }
        return line;
    }

    @Override
    void laneChanged(int lane) {
        load[lane] -= 1 << LANE_BITS;
        lookAt(lane);
    }

    private void lookAt(int lane) {
        if (!isPending[lane]) {
            isPending[lane] = true;
            pending[pendingCount++] = lane;
        }
    }

    @Override
    void plan(long[] planned, int from) {
        System.arraycopy(planned, from, serves, 0, serves.length);
        for (int flow = 0; flow < open.length; flow++) {
            openCount[flow] = 0;
            for (int lane = 0; lane < serves.length; lane++) {
                if ((serves[lane] >>> flow & 1) != 0) {
                    open[flow][openCount[flow]++] = lane;
                }
            }
        }
        for (int left = lines.length(heldLine); left > 0; left--) {
            int vehicle = lines.removeFirst(heldLine);
            waiting--;
            lineUp(vehicle, stepFlow[vehicles.step[vehicle]]);
        }
    }

    @Override
    int openLanes(int flow) {
        return openCount[flow];
    }

    @Override
    void forEachWaiting(IntConsumer visitor) {
        for (int line = 0; line <= heldLine; line++) {
            lines.forEach(line, visitor);
        }
    }
}
