package org.garita.measurement.nowcast;

/**
 * How many vehicles a minute one open lane serves, learnt only while there is a line before it: else departures tell how
 * many come, not how many could be served. Recent minutes count more (they fade by half in {@link #RECENT}); with few of
 * them the mean of the last half day, and before that the usual rate, takes their place (a gamma distribution updated by
 * Poisson counts that fade). What is unusual now is expected to fade, too, by a third in {@link #LASTS} minutes.
 */
final class Capacity {
    /** Minutes in which the weight of recent minutes halves. */
    private static final double RECENT = 20;
    /** Minutes in which the weight of the long run halves. */
    private static final double LONG = 720;
    /** Minutes after which a third is left of what is unusual now. */
    private static final double LASTS = 90;
    /** Lane-minutes at the long-run rate that recent ones are mixed with. */
    private static final double MIXED = 30;
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

    /** Takes up a time with a line: vehicles that left, and lanes that were open times minutes. */
    void queued(double vehicles, double laneMinutes) {
        recent += vehicles;
        recentMinutes += laneMinutes;
        longRun += vehicles;
        longMinutes += laneMinutes;
    }

    /** Lets a minute pass. */
    void fade() {
        double recently = Math.exp(-Math.log(2) / RECENT);
        double slowly = Math.exp(-Math.log(2) / LONG);
        recent *= recently;
        recentMinutes *= recently;
        longRun *= slowly;
        longMinutes *= slowly;
    }

    private double longRun() {
        return (longRun + USUAL * usualPerMinute) / (longMinutes + USUAL);
    }

    /** Vehicles that one open lane serves in a minute now. */
    double perLaneMinute() {
        return (recent + MIXED * longRun()) / (recentMinutes + MIXED);
    }

    /** The same so many minutes from now. */
    double perLaneMinute(double ahead) {
        return longRun() + (perLaneMinute() - longRun()) * Math.exp(-ahead / LASTS);
    }
}
