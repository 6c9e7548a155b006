package org.garita.simulation.sense;

import java.util.List;

/**
 * What a sensor's clock shows when it is some other time.
 *
 * @param offsetSeconds by how much it is ahead from the start on; negative: behind
 * @param driftPpm by how many microseconds it gains in each second; negative: loses
 * @param jitterSeconds standard deviation by which single readings scatter, 0 or more
 * @param jumps sudden changes
 */
public record SensorClock(double offsetSeconds, double driftPpm, double jitterSeconds, List<Jump> jumps) {
    public SensorClock {
        jumps = List.copyOf(jumps);
    }

    /**
     * A sudden change.
     *
     * @param atHour hours from the start of the run, 0 or more
     * @param bySeconds by how much the clock jumps ahead; negative: back
     * @param hours after how long it is put right, above 0; infinite: never
     */
    public record Jump(double atHour, double bySeconds, double hours) {}

    /** A clock that is right. */
    public static SensorClock exact() {
        return new SensorClock(0, 0, 0, List.of());
    }

    /** What it shows at a moment, in microseconds, jitter left out. */
    public long shows(long at) {
        double seconds = offsetSeconds + driftPpm * 1e-6 * (at * 1e-6);
        for (Jump jump : jumps) {
            double since = at / 3.6e9 - jump.atHour;
            seconds += since >= 0 && since < jump.hours ? jump.bySeconds : 0;
        }
        return at + Math.round(seconds * 1e6);
    }
}
