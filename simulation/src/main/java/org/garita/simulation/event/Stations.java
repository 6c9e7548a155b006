package org.garita.simulation.event;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.LaneTable;
import org.garita.simulation.compile.PathTable;
import org.garita.simulation.port.Stage;

/** All stages of one run with what is asked about them at every event, as arrays. Hot code. */
final class Stations {
    private static final int MOST_STAGES = 64;

    final Station[] station;
    final int[] firstLane;
    final int[] firstBooth;
    final int[] stageOfBooth;
    /** For the rear booth of a tandem lane its front one, for others none. */
    final int[] boothAhead;
    /** For the front booth of a tandem lane its rear one, for others none. */
    final int[] boothBehind;

    final int[] stageOfStep;
    final int[] flowOfStep;
    final int[] lineOfStep;
    /** Drive to each step in microseconds. */
    final long[] travel;
    /** Whether a stage turns vehicles from outside away when it is full. */
    final boolean[] turnsAway;
    /** Factor on the service times of each stage in the present slot. */
    final double[] pace;
    /** The place of each stage in a set of stages: the higher the bit, the farther downstream. */
    final long[] bit;
    /** Whether vehicles that come in and find a free lane are seated at once. */
    final boolean seatsOnArrival;

    private final LaneTable lanes;
    private final int[] stageOfRank;
    private final long[] served;

    Stations(CompiledPort compiled, Vehicles vehicles, Clock clock) {
        int stages = compiled.stages();
        if (stages > MOST_STAGES) {
            throw new IllegalArgumentException("port '%s' has %d stages, the event engine follows at most %d"
                    .formatted(compiled.port().id(), stages, MOST_STAGES));
        }
        PathTable paths = compiled.paths();
        this.lanes = compiled.lanes();
        this.seatsOnArrival = !paths.cyclic();
        this.firstLane = IntStream.rangeClosed(0, stages).map(lanes::firstLane).toArray();
        this.firstBooth = Arrays.stream(firstLane).map(lanes::firstBooth).toArray();
        this.stageOfBooth = IntStream.range(0, lanes.booths())
                .map(booth -> lanes.stageOfLane(lanes.laneOfBooth(booth)))
                .toArray();
        this.boothAhead = new int[stageOfBooth.length];
        this.boothBehind = new int[stageOfBooth.length];
        for (int booth = 0; booth < stageOfBooth.length; booth++) {
            int front = lanes.firstBooth(lanes.laneOfBooth(booth));
            int rear = front + lanes.boothsOfLane(lanes.laneOfBooth(booth)) - 1;
            boothAhead[booth] = booth > front ? front : Station.NONE;
            boothBehind[booth] = booth < rear ? rear : Station.NONE;
        }
        this.stageOfStep =
                IntStream.range(0, paths.steps()).map(paths::stageOfStep).toArray();
        this.flowOfStep =
                IntStream.range(0, paths.steps()).map(paths::flowOfStep).toArray();
        this.lineOfStep =
                IntStream.range(0, paths.steps()).map(paths::lineOfStep).toArray();
        this.travel =
                IntStream.range(0, paths.steps()).mapToLong(paths::travelMicros).toArray();
        this.turnsAway = new boolean[stages];
        this.pace = new double[stages];
        this.bit = new long[stages];
        this.stageOfRank = new int[stages];
        this.served = new long[lanes.lanes()];
        this.station = new Station[stages];
        for (int stage = 0; stage < stages; stage++) {
            turnsAway[stage] = compiled.port().stages().get(stage).whenFull() == Stage.WhenFull.TURN_AWAY;
            bit[stage] = 1L << paths.rank(stage);
            stageOfRank[paths.rank(stage)] = stage;
            station[stage] = station(compiled, stage, vehicles, clock);
        }
    }

    private Station station(CompiledPort compiled, int index, Vehicles vehicles, Clock clock) {
        Stage stage = compiled.port().stages().get(index);
        int[] booths = IntStream.rangeClosed(firstLane[index], firstLane[index + 1])
                .map(lane -> lanes.firstBooth(lane) - firstBooth[index])
                .toArray();
        int[] priority = compiled.port().flows().stream()
                .mapToInt(flow -> stage.priorities().getOrDefault(flow.id(), 0))
                .toArray();
        int spaces = stage.spaces().orElse(Integer.MAX_VALUE);
        if (stage.queueing() == Stage.Queueing.PER_LANE) {
            return new LaneStation(booths, vehicles, spaces, seatsOnArrival, priority, flowOfStep);
        }
        int[] flows = IntStream.range(0, priority.length)
                .filter(flow -> compiled.paths().meet(index, flow))
                .toArray();
        return new SharedStation(booths, vehicles, spaces, seatsOnArrival, clock, flows, priority);
    }

    /** Puts the plan and pace of a slot of the week into force. */
    void plan(int slotOfWeek) {
        for (int lane = 0; lane < served.length; lane++) {
            served[lane] = lanes.served(slotOfWeek, lane);
        }
        for (int stage = 0; stage < station.length; stage++) {
            pace[stage] = lanes.pace(slotOfWeek, stage);
            station[stage].plan(served, firstLane[stage]);
        }
    }

    /** Who is in a booth, numbered through the port, of a stage. */
    int occupant(int booth, int stage) {
        return station[stage].occupant(booth - firstBooth[stage]);
    }

    /** All stages, as a set of {@link #bit}. */
    long all() {
        return -1L >>> (64 - station.length);
    }

    /** The stage of a set, not empty, that is farthest downstream. */
    int farthest(long stages) {
        return stageOfRank[63 - Long.numberOfLeadingZeros(stages)];
    }
}
