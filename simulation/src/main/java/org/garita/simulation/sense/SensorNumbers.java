package org.garita.simulation.sense;

import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.sense.Sensor.Post;

/** The random numbers of one sensor, a stream for each question, so that one fault never changes what others do. */
final class SensorNumbers {
    private final Generator misses;
    private final Generator scans;
    private final Generator tokens;
    private final Generator others;
    private final Generator outages;
    private final Generator clock;
    private final Generator arrival;

    SensorNumbers(String sensor, Streams streams) {
        this.misses = streams.of(Purpose.SENSOR, sensor, "misses");
        this.scans = streams.of(Purpose.SENSOR, sensor, "scans");
        this.tokens = streams.of(Purpose.SENSOR, sensor, "tokens");
        this.others = streams.of(Purpose.SENSOR, sensor, "others");
        this.outages = streams.of(Purpose.SENSOR, sensor, "outages");
        this.clock = streams.of(Purpose.SENSOR, sensor, "clock");
        this.arrival = streams.of(Purpose.SENSOR, sensor, "arrival");
    }

    /** Which vehicle is missed, misread or counted wrong. */
    Generator misses() {
        return misses;
    }

    /** When within range a device is read. */
    Generator scans() {
        return scans;
    }

    /** Random addresses. */
    Generator tokens() {
        return tokens;
    }

    /** Devices that do not cross. */
    Generator others() {
        return others;
    }

    /** When the sensor is silent; to be asked once. */
    Silence silence(Post post, long horizon) {
        return new Silence(post.outages(), horizon, outages);
    }

    /** What its clock shows as it makes a reading. */
    long shown(Post post, long at) {
        double jitter = post.clock().jitterSeconds() > 0 ? post.clock().jitterSeconds() * clock.normal() : 0;
        return post.clock().shows(at) + Math.round(jitter * 1e6);
    }

    /** When a reading arrives. */
    long received(Post post, long at) {
        return at + Math.round(post.latencySeconds() * 1e6 * arrival.unit());
    }
}
