package org.garita.planning.staffing;

/** Waiting in a queue with Poisson arrivals, exponential service and several lanes (Erlang, 1917). */
public final class ErlangC {
    private ErlangC() {}

    /**
     * Probability that a vehicle has to wait.
     *
     * @param lanes open lanes, at least 1
     * @param load arrival rate times mean service, in lanes; 0 or more; from {@code lanes} on everybody waits
     */
    public static double waits(int lanes, double load) {
        if (lanes < 1 || load < 0) {
            throw new IllegalArgumentException(
                    "Erlang C needs at least 1 lane and a load of 0 or more, got %d and %s".formatted(lanes, load));
        }
        if (load >= lanes) {
            return 1;
        }
        double blocked = 1;
        for (int lane = 1; lane <= lanes; lane++) {
            blocked = load * blocked / (lane + load * blocked);
        }
        double use = load / lanes;
        return blocked / (1 - use * (1 - blocked));
    }

    /** Mean wait in units of the mean service; infinite from a load of {@code lanes} on. */
    public static double meanWait(int lanes, double load) {
        return load >= lanes ? Double.POSITIVE_INFINITY : waits(lanes, load) / (lanes - load);
    }

    /** Probability of waiting longer than some time, given in units of the mean service. */
    public static double waitsLonger(int lanes, double load, double time) {
        return load >= lanes ? 1 : waits(lanes, load) * StrictMath.exp(-(lanes - load) * time);
    }
}
