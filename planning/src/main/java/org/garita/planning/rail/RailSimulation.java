package org.garita.planning.rail;

import java.util.Optional;
import org.garita.kernel.lane.Direction;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.Streams;

/** Trains over a single-track bridge, one by one, in both directions. The bridge is reckoned as open day and night. */
public final class RailSimulation {
    private final SingleTrackBridge bridge;
    private final Side north;
    private final Side south;
    private final double end;

    /**
     * What happened.
     *
     * @param trainsPerDay entered the bridge, both directions together
     * @param meanWaitMinutes from arrival to entering; absent when no train came, or when trains were always waiting
     */
    public record Result(double trainsPerDay, Optional<Double> meanWaitMinutes) {}

    /** Trains that come from one side. */
    private static final class Side {
        private final Direction direction;
        private final double meanGap;
        private final Generator gaps;
        private double next;

        Side(Direction direction, double perDay, Streams streams) {
            this.direction = direction;
            this.meanGap = 1440 / perDay;
            this.gaps = streams.of(Purpose.ARRIVAL, "bridge", direction.name());
            advance();
        }

        void advance() {
            next += Double.isInfinite(meanGap) ? Double.POSITIVE_INFINITY : gaps.exponential() * meanGap;
        }
    }

    private RailSimulation(
            SingleTrackBridge bridge, double northPerDay, double southPerDay, int days, Streams streams) {
        this.bridge = bridge;
        this.north = new Side(Direction.NORTHBOUND, northPerDay, streams);
        this.south = new Side(Direction.SOUTHBOUND, southPerDay, streams);
        this.end = days * 1440.0;
    }

    /**
     * Runs some days.
     *
     * @param northPerDay trains a day, Poisson; infinite when trains always wait; 0 for none
     * @param southPerDay likewise
     * @param days 1 or more
     */
    public static Result run(
            SingleTrackBridge bridge, double northPerDay, double southPerDay, int days, Streams streams) {
        if (!(northPerDay >= 0) || !(southPerDay >= 0) || days < 1) {
            throw new IllegalArgumentException("trains a day must be 0 or more and days 1 or more, got %s, %s and %d"
                    .formatted(northPerDay, southPerDay, days));
        }
        return new RailSimulation(bridge, northPerDay, southPerDay, days, streams).run();
    }

    private Result run() {
        boolean always = north.meanGap == 0 || south.meanGap == 0;
        Side turn = north;
        Side other = south;
        double entered = Double.NEGATIVE_INFINITY;
        double clear = Double.NEGATIVE_INFINITY;
        int inFleet = 0;
        int trains = 0;
        double waited = 0;
        while (true) {
            double same = Math.max(turn.next, follows(turn, entered, clear));
            double reverse = Math.max(other.next, clear + bridge.reversalMinutes());
            boolean theirTurn = inFleet >= bridge.fleet() && other.next <= same;
            boolean nobodyHere = turn.next > reverse;
            if (theirTurn || (reverse < same && nobodyHere)) {
                Side was = turn;
                turn = other;
                other = was;
                inFleet = 0;
                same = reverse;
            }
            if (same >= end) {
                break;
            }
            trains++;
            inFleet++;
            waited += same - turn.next;
            entered = same;
            clear = Math.max(clear, same + bridge.occupancyMinutes(turn.direction));
            turn.advance();
        }
        double mean = trains == 0 ? 0 : waited / trains;
        return new Result(trains * 1440 / end, trains == 0 || always ? Optional.empty() : Optional.of(mean));
    }

    private double follows(Side side, double entered, double clear) {
        double after = entered + bridge.headwayMinutes();
        return bridge.heldMinutes(side.direction) > 0 ? Math.max(after, clear) : after;
    }
}
