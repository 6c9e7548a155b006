package org.garita.bench.ssj;

import java.util.ArrayDeque;
import java.util.Deque;
import umontreal.ssj.randvar.NormalACRGen;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.Henriksen;

/**
 * One of the two benchmark ports as an SSJ model of scheduled events. Of the event lists and generators that SSJ offers these
 * were the fastest here: Henriksen's list before the splay tree, the binary tree, the red-black tree and the linked list;
 * LFSR113 before MRG32k3a (both its forms), WELL512, LFSR258, MRG31k3p, F2NL607 and the Mersenne twister; normal variates by
 * the acceptance-complement method before inversion and the polar method.
 */
final class SsjPort {
    /** Which of the two ports. */
    enum Model {
        /** {@code benchmark.yaml}: a line for each class, unlimited room before secondary. */
        BENCHMARK(Integer.MAX_VALUE),
        /** {@code benchmark-coupled.yaml}: a line for each lane, lanes that open by hour, room for 12. */
        COUPLED(12);

        private final int spaces;

        Model(int spaces) {
            this.spaces = spaces;
        }
    }

    private static final int[][] OPEN_BY_HOUR = {
        {5, 5, 5, 6, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 7, 6, 6, 5},
        {6, 6, 6, 8, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 9, 8, 7, 7},
        {4, 4, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 5, 5, 5, 4}
    };

    /** Streams of a model: three a class, and one for secondary. */
    private static final int STREAMS = 3 * PortNumbers.CLASSES.size() + 1;

    private final Simulator simulator = new Simulator(new Henriksen());
    private final int classes = PortNumbers.CLASSES.size();
    private final Waits[] primaryWaits = new Waits[classes];
    private final Waits[] secondaryWaits = new Waits[classes];
    private final Arrivals[] arrivals = new Arrivals[classes];
    private final RandomStream[] inspections = new RandomStream[classes];
    private final RandomStream[] referrals = new RandomStream[classes];
    private final double[] logMean = new double[classes];
    private final double deviation = Math.sqrt(Math.log(1 + PortNumbers.SERVICE_CV * PortNumbers.SERVICE_CV));
    private final Secondary secondary;
    private final Deque<LanesOfClass.Lane> blocked = new ArrayDeque<>();

    /** @param number from 1; each number has random streams of its own */
    SsjPort(Model model, int number) {
        firstStreamOf(number);
        simulator.init(simulator.getEventList());
        for (int c = 0; c < classes; c++) {
            primaryWaits[c] = new Waits();
            secondaryWaits[c] = new Waits();
        }
        secondary = new Secondary(simulator, new LFSR113(), model.spaces, secondaryWaits, this::releaseFirst);
        for (int c = 0; c < classes; c++) {
            inspections[c] = new LFSR113();
            referrals[c] = new LFSR113();
            logMean[c] = Math.log(PortNumbers.MEAN_SERVICE[c]) - deviation * deviation / 2;
            arrivals[c] = new Arrivals(simulator, PortNumbers.perSecond(c), new LFSR113(), primary(model, c));
        }
    }

    /** SSJ gives its streams one after the other, far enough apart, counted from a seed for the whole program. */
    private static void firstStreamOf(int number) {
        LFSR113.setPackageSeed(new int[] {987_654_321, 987_654_321, 987_654_321, 987_654_321});
        for (int skipped = 0; skipped < (number - 1) * STREAMS; skipped++) {
            new LFSR113();
        }
    }

    private Arrivals.Primary primary(Model model, int c) {
        return model == Model.COUPLED
                ? new LanesOfClass(this, c, OPEN_BY_HOUR[c], primaryWaits[c])
                : new SharedLine(this, c, primaryWaits[c]);
    }

    /** Runs for so many days; once only. */
    void run(int days) {
        new Event(simulator) {
            @Override
            public void actions() {
                simulator.stop();
            }
        }.schedule(days * 86_400.0);
        simulator.start();
    }

    private void releaseFirst() {
        if (!blocked.isEmpty()) {
            blocked.removeFirst().release(simulator.time());
        }
    }

    Simulator simulator() {
        return simulator;
    }

    Secondary secondary() {
        return secondary;
    }

    /** Lanes that hold a vehicle for which secondary has no room, in order. */
    Deque<LanesOfClass.Lane> blocked() {
        return blocked;
    }

    boolean isReferred(int vehicleClass) {
        return referrals[vehicleClass].nextDouble() < PortNumbers.REFERRED;
    }

    double inspectionSeconds(int vehicleClass) {
        return Math.exp(NormalACRGen.nextDouble(inspections[vehicleClass], logMean[vehicleClass], deviation));
    }

    long arrived() {
        long sum = 0;
        for (Arrivals flow : arrivals) {
            sum += flow.arrived();
        }
        return sum;
    }

    /** Mean wait in seconds of a class before primary. */
    double primaryWait(int vehicleClass) {
        return primaryWaits[vehicleClass].mean();
    }

    /** Mean wait in seconds of a class before secondary, the time in a held booth not counted. */
    double secondaryWait(int vehicleClass) {
        return secondaryWaits[vehicleClass].mean();
    }
}
