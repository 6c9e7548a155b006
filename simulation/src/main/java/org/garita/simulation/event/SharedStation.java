package org.garita.simulation.event;

import java.util.function.IntConsumer;

/**
 * A stage with one line for all its lanes: a free lane takes the first vehicle by priority and order of joining that it
 * serves. The line is kept as one line a flow. Hot code.
 */
final class SharedStation extends Station {
    private final Clock clock;
    private final Lines lines;
    private final int[] flows;
    private final int[] priority;
    private final long[] serves;
    private final FreeLanes free;
    private long joins;

    /**
     * @param flows the flows that come here
     * @param priority for each flow of the port, smaller goes first
     */
    SharedStation(
            int[] firstBooth,
            Vehicles vehicles,
            int spaces,
            boolean seatsOnArrival,
            Clock clock,
            int[] flows,
            int[] priority) {
        super(firstBooth, vehicles, spaces, seatsOnArrival);
        this.clock = clock;
        this.flows = flows;
        this.priority = priority;
        this.lines = new Lines(vehicles, priority.length);
        this.serves = new long[lanes()];
        this.free = new FreeLanes(lanes());
    }

    @Override
    boolean startsAtOnce(int flow) {
        return free.longest(serves, flow) != NONE;
    }

    @Override
    int seatOrLineUp(int vehicle, int flow) {
        int lane = free.longest(serves, flow);
        return lane == NONE ? lineUp(vehicle, flow) : seatIn(lane, vehicle);
    }

    @Override
    int lineUp(int vehicle, int flow) {
        vehicles.order[vehicle] = joins++;
        lines.append(flow, vehicle);
        waiting++;
        return NONE;
    }

    @Override
    int seatNext() {
        if (waiting == 0 || free.isEmpty()) {
            return NONE;
        }
        int flow = NONE;
        for (int other : flows) {
            if (!lines.isEmpty(other) && (flow == NONE || goesBefore(other, flow)) && startsAtOnce(other)) {
                flow = other;
            }
        }
        if (flow == NONE) {
            return NONE;
        }
        waiting--;
        return seatIn(free.longest(serves, flow), lines.removeFirst(flow));
    }

    private boolean goesBefore(int one, int two) {
        if (priority[one] != priority[two]) {
            return priority[one] < priority[two];
        }
        return vehicles.order[lines.first(one)] < vehicles.order[lines.first(two)];
    }

    private int seatIn(int lane, int vehicle) {
        int booth = seat(vehicle, entry(lane));
        laneChanged(lane);
        return booth;
    }

    @Override
    void laneChanged(int lane) {
        free.remove(lane);
        if (serves[lane] != 0 && entry(lane) != NONE) {
            free.add(lane, clock.now);
        }
    }

    @Override
    void plan(long[] planned, int from) {
        for (int lane = 0; lane < serves.length; lane++) {
            if (serves[lane] != planned[from + lane]) {
                serves[lane] = planned[from + lane];
                laneChanged(lane);
            }
        }
    }

    @Override
    int openLanes(int flow) {
        int open = 0;
        for (long served : serves) {
            open += (int) (served >>> flow & 1);
        }
        return open;
    }

    @Override
    void forEachWaiting(IntConsumer visitor) {
        for (int flow : flows) {
            lines.forEach(flow, visitor);
        }
    }
}
