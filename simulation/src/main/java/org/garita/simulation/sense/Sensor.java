package org.garita.simulation.sense;

import java.util.Set;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/** One sensor of an operator. */
public sealed interface Sensor {
    /** What all sensors have. */
    Post post();

    /**
     * What all sensors have.
     *
     * @param id lower-case words joined by hyphens
     * @param name what people call it
     * @param country whose ground it stands on
     * @param place where it stands
     * @param classes ids of the flows that it can see; empty: all that pass
     * @param clockOfPort whether its clock shows the local time of the port instead of UTC
     * @param latencySeconds the longest that a reading takes to arrive; each takes between 0 and that
     * @param clock what its clock gets wrong
     * @param outages when it is silent
     */
    record Post(
            String id,
            Text name,
            Country country,
            Place place,
            Set<String> classes,
            boolean clockOfPort,
            double latencySeconds,
            SensorClock clock,
            Outages outages) {
        public Post {
            classes = Set.copyOf(classes);
        }
    }

    /**
     * Knows vehicles again.
     *
     * @param post what all sensors have
     * @param technology by what
     * @param detection chance that a device is read at all as it passes, 0 to 1
     * @param zoneMetres length of road within range, half of it on each side, 0 or more; plates are read at one point
     * @param scanSeconds mean time between two readings of a device within range, above 0
     * @param misread chance that a plate is read with one character wrong, 0 to 1
     * @param passersPerHour devices that come by and do not cross, mean an hour
     * @param staticDevices devices that are always there, such as in a shop
     * @param staticGapSeconds mean time between two readings of one of these, above 0
     * @param byLane whether it tells the lane; only at the lanes of a stage
     */
    record Reader(
            Post post,
            Technology technology,
            double detection,
            double zoneMetres,
            double scanSeconds,
            double misread,
            double passersPerHour,
            int staticDevices,
            double staticGapSeconds,
            boolean byLane)
            implements Sensor {}

    /**
     * Counts vehicles.
     *
     * @param post what all sensors have
     * @param kind how
     * @param grain what it tells apart
     * @param everySeconds length of an interval, at least 1
     * @param bias share by which it counts too many, or too few when negative; -1 to 1
     * @param biasQueued the same for vehicles that pass it in a line
     * @param driftPerDay standard deviation of the step by which the logarithm of its factor wanders from day to day
     */
    record Counter(
            Post post,
            CounterKind kind,
            Grain grain,
            int everySeconds,
            double bias,
            double biasQueued,
            double driftPerDay)
            implements Sensor {}

    /**
     * Sees how far the line reaches along a road.
     *
     * @param post what all sensors have; its place is a road, seen from the booths outward
     * @param reachMetres how far it sees, from the booths; beyond it says "at least"
     * @param everySeconds time between two looks, at least 1
     * @param error standard deviation of its error as a share of the length, 0 or more
     * @param nightError the same from 19:00 to 6:00
     */
    record Camera(Post post, double reachMetres, int everySeconds, double error, double nightError) implements Sensor {}

    /** How a counter counts. */
    enum CounterKind {
        LOOP,
        RADAR
    }

    /** What a counter tells apart. */
    enum Grain {
        /** Nothing. */
        ALL,
        /** Lane classes. */
        CLASS,
        /** Lanes of a stage. */
        LANE
    }
}
