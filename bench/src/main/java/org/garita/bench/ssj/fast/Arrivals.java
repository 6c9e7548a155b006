package org.garita.bench.ssj.fast;

import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** The vehicles of one class come: a Poisson process whose rate changes by hour of the day. */
final class Arrivals extends Event {
    /** Takes one vehicle. */
    interface Primary {
        void arrive(double now, int hourOfDay);
    }

    private static final double HOUR = 3600;

    private final double[] perSecond;
    private final RandomStream stream;
    private final Primary primary;
    private int hour;
    private double hourEnds = HOUR;
    private long arrived;

    Arrivals(Simulator simulator, double[] perSecond, RandomStream stream, Primary primary) {
        super(simulator);
        this.perSecond = perSecond;
        this.stream = stream;
        this.primary = primary;
        scheduleNextArrival(0);
    }

    long arrived() {
        return arrived;
    }

    @Override
    public void actions() {
        double now = sim.time();
        arrived++;
        primary.arrive(now, hour);
        scheduleNextArrival(now);
    }

    /** A point of a process of unit rate, whose clock runs with the demand. */
    private void scheduleNextArrival(double now) {
        double rest = ExponentialGen.nextDouble(stream, 1);
        double from = now;
        double left = (hourEnds - from) * perSecond[hour];
        while (rest >= left) {
            rest -= left;
            from = hourEnds;
            hourEnds += HOUR;
            hour = hour == 23 ? 0 : hour + 1;
            left = HOUR * perSecond[hour];
        }
        schedule(from + rest / perSecond[hour] - now);
    }
}
