package org.garita.bench.ssj.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Sim;

/** The lanes of one class behind one line, always open. */
final class SharedLanes implements Primary {
    private final class EndOfInspection extends Event {
        private final Vehicle vehicle;

        EndOfInspection(Vehicle vehicle) {
            this.vehicle = vehicle;
        }

        @Override
        public void actions() {
            stage.completed();
            port.leavePrimary(vehicle);
            if (line.isEmpty()) {
                busy--;
                stage.busy(-1);
            } else {
                Vehicle next = line.removeFirst();
                statistics.length(line.size());
                inspect(next);
            }
        }
    }

    private final GuidePort port;
    private final int lanes;
    private final LineStatistics statistics;
    private final StageStatistics stage;
    private final Deque<Vehicle> line = new ArrayDeque<>();
    private int busy;

    SharedLanes(GuidePort port, int lanes, LineStatistics statistics, StageStatistics stage) {
        this.port = port;
        this.lanes = lanes;
        this.statistics = statistics;
        this.stage = stage;
        stage.open(lanes);
    }

    @Override
    public void arrive(Vehicle vehicle) {
        vehicle.joined = Sim.time();
        if (busy < lanes) {
            busy++;
            stage.busy(1);
            inspect(vehicle);
        } else {
            line.addLast(vehicle);
            statistics.length(line.size());
        }
    }

    private void inspect(Vehicle vehicle) {
        statistics.began(vehicle);
        new EndOfInspection(vehicle).schedule(vehicle.inspectionSeconds);
    }

    @Override
    public void beginHour(int hour) {}

    @Override
    public void countUnfinished() {
        line.forEach(statistics::unfinished);
    }
}
