package org.garita.measurement.nowcast;

/**
 * How many vehicles an hour one open lane serves, learnt only while there is a line before it: else departures tell how
 * many come, not how many could be served. Recent minutes count more; with few of them the mean of the last half day, and
 * before that the usual rate, takes their place (a gamma distribution updated by Poisson counts that fade).
 */
final class Capacity {
    /** Lane-minutes at the long-run rate that recent ones are mixed with. */
    private static final double MIXED = Double.parseDouble(System.getProperty("mixed", "30"));
    static final double HALF = Double.parseDouble(System.getProperty("half", "20"));
    static final double DAY = Double.parseDouble(System.getProperty("day", "720"));
    static final double TAU = Double.parseDouble(System.getProperty("tau", "90"));
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
        byHour[hour] += vehicles;
        minutesByHour[hour] += laneMinutes;
    }

    /** Lets a minute pass. */
    void fade() {
        double half = Math.exp(-Math.log(2) / HALF);
        double day = Math.exp(-Math.log(2) / DAY);
        recent *= half;
        recentMinutes *= half;
        longRun *= day;
        longMinutes *= day;
    }

    /** Vehicles that one open lane serves in a minute. */
    double perLaneMinute() {
        double slow = slow(hour);
        return (recent + MIXED * slow) / (recentMinutes + MIXED);
    }

    /** The same in so many minutes: what is unusual now fades. */
    double perLaneMinute(double ahead) {
        int then = (hour + (int) ((minuteOfHour + ahead) / 60)) % 24;
        double slow = slow(then);
        return slow + (perLaneMinute() - slow(hour)) * Math.exp(-ahead / TAU);
    }

    private final double[] byHour = new double[24];
    private final double[] minutesByHour = new double[24];
    private int hour;
    private double minuteOfHour;
    static final double HOURLY = Double.parseDouble(System.getProperty("hourly", "1e9"));

    void time(int hourOfDay, double minute) {
        hour = hourOfDay;
        minuteOfHour = minute;
    }

    private double slow(int of) {
        double slow = (longRun + USUAL * usualPerMinute) / (longMinutes + USUAL);
        return (byHour[of] + HOURLY * slow) / (minutesByHour[of] + HOURLY);
    }

    /** Whether a line was ever long enough to learn from. */
    boolean learnt() {
        return longMinutes > 10;
    }
}
