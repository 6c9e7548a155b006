package org.garita.bench.ssj.guide;

import org.garita.bench.ssj.port.PortNumbers;
import umontreal.ssj.probdist.ExponentialDist;
import umontreal.ssj.randvar.LognormalGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Sim;

/**
 * The vehicles of one class come: a Poisson process whose rate changes by hour of the day. One event object for all of them,
 * moved when the rate changes, as in the tutorial's call centre.
 */
final class Arrivals extends Event {
    private final int vehicleClass;
    private final double[] perSecond;
    private final RandomStream times;
    private final RandomVariateGen inspections;
    private final RandomStream referrals;
    private final FlowStatistics statistics;
    private final Primary primary;
    private double rate;

    /** @param primary where they come */
    Arrivals(int vehicleClass, Streams streams, FlowStatistics statistics, Primary primary) {
        this.vehicleClass = vehicleClass;
        this.perSecond = PortNumbers.perSecond(vehicleClass);
        this.times = streams.next();
        this.inspections =
                new LognormalGen(streams.next(), PortNumbers.logMean(vehicleClass), PortNumbers.logDeviation());
        this.referrals = streams.next();
        this.statistics = statistics;
        this.primary = primary;
    }

    /** The first hour begins. */
    void begin() {
        rate = perSecond[0];
        awaitNext();
    }

    /** Another hour begins: the rest of the time until the next one comes shrinks or grows with the rate. */
    void beginHour(int hour) {
        double before = rate;
        rate = perSecond[hour];
        reschedule((time() - Sim.time()) * before / rate);
    }

    @Override
    public void actions() {
        awaitNext();
        statistics.arrived();
        primary.arrive(
                new Vehicle(vehicleClass, inspections.nextDouble(), referrals.nextDouble() < PortNumbers.REFERRED));
    }

    private void awaitNext() {
        schedule(ExponentialDist.inverseF(rate, times.nextDouble()));
    }
}
