package org.garita.bench.ssj.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Sim;

/**
 * The lanes of one class with a line each: a vehicle goes to the open lane with the fewest vehicles, the first of these, and
 * stays there. A lane that closes serves those who stand in it. A lane holds its vehicle until secondary has room.
 */
final class LaneLines implements Primary {
    /** One lane. */
    private final class Lane {
        private final Deque<Vehicle> line = new ArrayDeque<>();
        private boolean isTaken;

        int vehicles() {
            return line.size() + (isTaken ? 1 : 0);
        }

        void inspect(Vehicle vehicle) {
            isTaken = true;
            statistics.began(vehicle);
            new EndOfInspection(this, vehicle).schedule(vehicle.inspectionSeconds);
        }

        /** Whether somebody stood in line. */
        boolean callNext() {
            isTaken = !line.isEmpty();
            if (isTaken) {
                Vehicle next = line.removeFirst();
                statistics.length(--waiting);
                inspect(next);
            }
            return isTaken;
        }
    }

    private final class EndOfInspection extends Event {
        private final Lane lane;
        private final Vehicle vehicle;

        EndOfInspection(Lane lane, Vehicle vehicle) {
            this.lane = lane;
            this.vehicle = vehicle;
        }

        @Override
        public void actions() {
            stage.completed();
            if (vehicle.isReferred && !port.secondary().hasRoom()) {
                stage.busy(-1);
                stage.blocked(1);
                port.secondary().hold(vehicle, this::release);
            } else {
                port.leavePrimary(vehicle);
                if (!lane.callNext()) {
                    stage.busy(-1);
                }
            }
        }

        /** The vehicle has entered secondary. */
        private void release() {
            stage.blocked(-1);
            if (lane.callNext()) {
                stage.busy(1);
            }
        }
    }

    private final GuidePort port;
    private final int[] openByHour;
    private final LineStatistics statistics;
    private final StageStatistics stage;
    private final Lane[] lanes;
    private int open;
    private int waiting;

    LaneLines(GuidePort port, int lanes, int[] openByHour, LineStatistics statistics, StageStatistics stage) {
        this.port = port;
        this.openByHour = openByHour;
        this.statistics = statistics;
        this.stage = stage;
        this.lanes = new Lane[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            this.lanes[lane] = new Lane();
        }
        beginHour(0);
    }

    @Override
    public void beginHour(int hour) {
        stage.open(openByHour[hour] - open);
        open = openByHour[hour];
    }

    @Override
    public void arrive(Vehicle vehicle) {
        vehicle.joined = Sim.time();
        Lane lane = shortest();
        if (lane.isTaken) {
            lane.line.addLast(vehicle);
            statistics.length(++waiting);
        } else {
            stage.busy(1);
            lane.inspect(vehicle);
        }
    }

    private Lane shortest() {
        Lane best = lanes[0];
        int fewest = best.vehicles();
        for (int lane = 1; lane < open && fewest > 0; lane++) {
            int here = lanes[lane].vehicles();
            if (here < fewest) {
                best = lanes[lane];
                fewest = here;
            }
        }
        return best;
    }

    @Override
    public void countUnfinished() {
        for (Lane lane : lanes) {
            lane.line.forEach(statistics::unfinished);
        }
    }
}
