package org.garita.bench.ssj.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import org.garita.bench.ssj.port.PortNumbers;
import umontreal.ssj.randvar.ErlangConvolutionGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Sim;

/** Secondary inspection: one line for all bays, with room for so many before them. */
final class Secondary {
    private final class EndOfExamination extends Event {
        private final Vehicle vehicle;

        EndOfExamination(Vehicle vehicle) {
            this.vehicle = vehicle;
        }

        @Override
        public void actions() {
            stage.completed();
            port.leave(vehicle);
            if (line.isEmpty()) {
                busy--;
                stage.busy(-1);
            } else {
                Vehicle next = line.removeFirst();
                stage.line(next.vehicleClass).length(--waiting[next.vehicleClass]);
                examine(next);
                letIn();
            }
        }
    }

    /** A vehicle done in a primary lane, which it holds. */
    private record Held(Vehicle vehicle, Runnable release) {}

    private final GuidePort port;
    private final int spaces;
    private final RandomVariateGen examinations;
    private final StageStatistics stage;
    private final Deque<Vehicle> line = new ArrayDeque<>();
    private final Deque<Held> held = new ArrayDeque<>();
    private final int[] waiting = new int[PortNumbers.CLASSES.size()];
    private int busy;

    /** @param spaces waiting places */
    Secondary(GuidePort port, int spaces, Streams streams, StageStatistics stage) {
        this.port = port;
        this.spaces = spaces;
        this.examinations = new ErlangConvolutionGen(
                streams.next(), PortNumbers.PHASES, PortNumbers.PHASES / PortNumbers.MEAN_EXAMINATION);
        this.stage = stage;
        stage.open(PortNumbers.BAYS);
    }

    boolean hasRoom() {
        return busy < PortNumbers.BAYS || line.size() < spaces;
    }

    /** A vehicle comes in; there is room. */
    void enter(Vehicle vehicle) {
        vehicle.joined = Sim.time();
        if (busy < PortNumbers.BAYS) {
            busy++;
            stage.busy(1);
            examine(vehicle);
        } else {
            line.addLast(vehicle);
            stage.line(vehicle.vehicleClass).length(++waiting[vehicle.vehicleClass]);
        }
    }

    /** A vehicle waits in its lane until there is room. */
    void hold(Vehicle vehicle, Runnable release) {
        held.addLast(new Held(vehicle, release));
    }

    private void letIn() {
        if (!held.isEmpty()) {
            Held first = held.removeFirst();
            enter(first.vehicle);
            first.release.run();
        }
    }

    private void examine(Vehicle vehicle) {
        stage.line(vehicle.vehicleClass).began(vehicle);
        new EndOfExamination(vehicle).schedule(examinations.nextDouble());
    }

    void countUnfinished() {
        for (Vehicle vehicle : line) {
            stage.line(vehicle.vehicleClass).unfinished(vehicle);
        }
    }
}
