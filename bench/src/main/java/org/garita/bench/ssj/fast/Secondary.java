package org.garita.bench.ssj.fast;

import org.garita.bench.ssj.port.PortNumbers;
import umontreal.ssj.randvar.ErlangConvolutionGen;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** Secondary inspection: one line for all bays, with room for so many before them. */
final class Secondary {
    private static final double PHASES_PER_SECOND = PortNumbers.PHASES / PortNumbers.MEAN_EXAMINATION;

    /** One bay; the event is the end of its examination. */
    private final class Bay extends Event {
        Bay(Simulator simulator) {
            super(simulator);
        }

        void examine() {
            schedule(ErlangConvolutionGen.nextDouble(stream, PortNumbers.PHASES, PHASES_PER_SECOND));
        }

        @Override
        public void actions() {
            if (line.size() == 0) {
                free[freeBays++] = this;
                return;
            }
            waits[line.firstClass()].add(sim.time() - line.firstJoined());
            line.removeFirst();
            examine();
            whenRoom.run();
        }
    }

    private final RandomStream stream;
    private final int spaces;
    private final Waits[] waits;
    private final Runnable whenRoom;
    private final Line line = new Line();
    private final Bay[] free = new Bay[PortNumbers.BAYS];
    private int freeBays = PortNumbers.BAYS;

    /**
     * @param spaces waiting places
     * @param waits of each class
     * @param whenRoom told when a place has become free
     */
    Secondary(Simulator simulator, RandomStream stream, int spaces, Waits[] waits, Runnable whenRoom) {
        this.stream = stream;
        this.spaces = spaces;
        this.waits = waits;
        this.whenRoom = whenRoom;
        for (int bay = 0; bay < free.length; bay++) {
            free[bay] = new Bay(simulator);
        }
    }

    boolean hasRoom() {
        return freeBays > 0 || line.size() < spaces;
    }

    /** A vehicle comes in; there is room. */
    void enter(double now, int vehicleClass) {
        if (freeBays > 0) {
            waits[vehicleClass].add(0);
            free[--freeBays].examine();
        } else {
            line.add(now, vehicleClass);
        }
    }
}
