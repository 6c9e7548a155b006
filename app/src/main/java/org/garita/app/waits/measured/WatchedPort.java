package org.garita.app.waits.measured;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredRoom;
import org.garita.app.waits.store.WordStore;
import org.garita.app.waits.store.WordStore.Word;
import org.garita.kernel.place.Country;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One crossing whose measuring may fail without harm to any other. While it does its classes are said to be silent, and every
 * {@link #AGAIN} it is begun anew from the stored readings.
 */
final class WatchedPort {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedPort.class);
    private static final long AGAIN = 10 * MeasuredDay.MINUTE;

    private final SensedCrossing sensed;
    private final SensedReadings readings;
    private final WordStore store;
    private final Optional<VirtualArrivals> virtual;
    private final List<Integer> measured;
    private Optional<LivePort> port = Optional.empty();
    private long failed = Long.MIN_VALUE;
    private long said = Long.MIN_VALUE;
    private long reached = Long.MIN_VALUE;

    WatchedPort(SensedCrossing sensed, SensedReadings readings, WordStore store, Optional<VirtualArrivals> virtual) {
        this.virtual = virtual;
        this.sensed = sensed;
        this.readings = readings;
        this.store = store;
        this.measured = new PortNowcast(sensed.layout(), true, 0).measured();
    }

    /** What is said at all minutes up to one that were not said before. */
    List<Word> until(long now) {
        reached = now;
        try {
            if (port.isEmpty() && failed <= now - AGAIN) {
                port = Optional.of(LivePort.begin(sensed, readings, store, now, from()));
            }
            if (port.isPresent()) {
                return port.get().until(now);
            }
        } catch (IOException | RuntimeException broken) {
            LOG.error(
                    "Measuring {} failed. Its classes are said to be silent; in ten minutes it is begun anew.",
                    sensed.crossing(),
                    broken);
            port = Optional.empty();
            failed = now;
        }
        return silent(now);
    }

    private OptionalLong from() {
        return virtual.map(arrivals -> OptionalLong.of(arrivals.from())).orElse(OptionalLong.empty());
    }

    /**
     * Up to where it can be measured: a minute, unless its readings come from this program and are behind. Nothing while they have
     * not come at all.
     */
    OptionalLong reach(long now) {
        if (virtual.isEmpty()) {
            return OptionalLong.of(now);
        }
        OptionalLong arrived = virtual.get().until();
        return arrived.isPresent() ? OptionalLong.of(Math.min(now, arrived.getAsLong())) : arrived;
    }

    /** Whether it could be measured further than it was. */
    boolean canGoOn(long now) {
        OptionalLong reach = reach(now);
        return virtual.isPresent() && reach.isPresent() && reach.getAsLong() > reached;
    }

    private List<Word> silent(long now) {
        if (now <= said) {
            return List.of();
        }
        said = now;
        List<Word> words = new ArrayList<>();
        for (int index : measured) {
            words.add(Word.of(
                    sensed.crossing(), sensed.simulated(), MeasuredRoom.LIVE, sensed.layout(), silent(index, now)));
        }
        return words;
    }

    private static WaitValue silent(int index, long now) {
        return new WaitValue(
                now, index, Quantity.EXPECTED, now, now, null, false, 0, -1, Quality.SILENT, Method.NONE, false);
    }

    /** What is measured now. */
    CrossingMeasure measure(long now, Optional<Country> measuredBy) {
        if (port.isPresent()) {
            return port.get().measure(measuredBy);
        }
        List<ClassMeasure> classes = measured.stream()
                .map(index -> LatestWords.measure(
                        sensed.layout().classes().get(index),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        List.of(silent(index, now)),
                        OptionalDouble.empty()))
                .toList();
        return new CrossingMeasure(
                sensed.crossing(), Instant.ofEpochMilli(now), sensed.simulated(), measuredBy, classes);
    }
}
