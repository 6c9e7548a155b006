package org.garita.measurement.nowcast;

/**
 * How many vehicles an hour one open lane serves, learnt only while there is a line before it: else departures tell how
 * many come, not how many could be served. Recent minutes count more; with few of them the mean of the last half day, and
 * before that the usual rate, takes their place (a gamma distribution updated by Poisson counts that fade).
 */
final class Capacity {
    /** Lane-minutes at the long-run rate that recent ones are mixed with. */
    private static final double MIXED = 40;
    /** Lane-minutes at the usual rate before anything was learnt. */
    private static final double USUAL = 30;

    private final double usualPerMinute;
    private double recent;
    private double recentMinutes;
    private double longRun;
    private double longMinutes;

    /** @param usualPerMinute vehicles a lane serves in a minute before anything is known */
    Capacity(double usualPerMinute) {
        this.usualPerMinute = usualPerMinute;
    }

    /** Takes up a minute with a line: vehicles that left, by so many open lanes. */
    void queued(double vehicles, double laneMinutes) {
        recent += vehicles;
        recentMinutes += laneMinutes;
        longRun += vehicles;
        longMinutes += laneMinutes;
    }

    /** Lets a minute pass. */
    void fade() {
        double half = Math.exp(-Math.log(2) / 40);
        double day = Math.exp(-Math.log(2) / 720);
        recent *= half;
        recentMinutes *= half;
        longRun *= day;
        longMinutes *= day;
    }

    /** Vehicles that one open lane serves in a minute. */
    double perLaneMinute() {
        double slow = (longRun + USUAL * usualPerMinute) / (longMinutes + USUAL);
        return (recent + MIXED * slow) / (recentMinutes + MIXED);
    }

    /** Whether a line was ever long enough to learn from. */
    boolean learnt() {
        return longMinutes > 10;
    }
}
