package org.garita.bench.ssj.fast;

import java.util.ArrayDeque;
import java.util.Deque;
import org.garita.bench.ssj.port.Model;
import org.garita.bench.ssj.port.Peer;
import org.garita.bench.ssj.port.PortNumbers;
import org.garita.bench.ssj.port.Stage;
import umontreal.ssj.randvar.NormalACRGen;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.Henriksen;

/**
 * One of the two benchmark ports as an SSJ model written to be fast, which gathers mean waits and nothing else. Of the event lists and generators that SSJ offers these
 * were the fastest here: Henriksen's list before the splay tree, the binary tree, the red-black tree and the linked list;
 * LFSR113 before MRG32k3a (both its forms), WELL512, LFSR258, MRG31k3p, F2NL607 and the Mersenne twister; normal variates by
 * the acceptance-complement method before inversion and the polar method.
 */
public final class FastPort implements Peer {
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
    private final double deviation = PortNumbers.logDeviation();
    private final Secondary secondary;
    private final Deque<LanesOfClass.Lane> blocked = new ArrayDeque<>();

    /** @param number from 1; each number has random streams of its own */
    public FastPort(Model model, int number) {
        firstStreamOf(number);
        simulator.init(simulator.getEventList());
        for (int c = 0; c < classes; c++) {
            primaryWaits[c] = new Waits();
            secondaryWaits[c] = new Waits();
        }
        secondary = new Secondary(simulator, new LFSR113(), model.spaces(), secondaryWaits, this::releaseFirst);
        for (int c = 0; c < classes; c++) {
            inspections[c] = new LFSR113();
            referrals[c] = new LFSR113();
            logMean[c] = PortNumbers.logMean(c);
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
                ? new LanesOfClass(this, c, model.openByHour(c), primaryWaits[c])
                : new SharedLine(this, c, primaryWaits[c]);
    }

    @Override
    public void run(int days) {
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

    @Override
    public long arrived() {
        long sum = 0;
        for (Arrivals flow : arrivals) {
            sum += flow.arrived();
        }
        return sum;
    }

    @Override
    public double meanWait(Stage stage, int vehicleClass) {
        Waits[] waits = stage == Stage.PRIMARY ? primaryWaits : secondaryWaits;
        return waits[vehicleClass].mean();
    }
}
