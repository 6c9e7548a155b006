package org.garita.app.waits.measured;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.garita.app.sensing.ArrivalGate;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.store.WordStore;
import org.garita.app.waits.store.WordStore.Word;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All crossings with sensors, minute by minute: plays what arrived, appends what is said, then publishes one board. What could not
 * be appended is kept and appended with the next minute, before anything newer is published. Not for several threads at once.
 */
public final class MeasuredBorder {
    private static final Logger LOG = LoggerFactory.getLogger(MeasuredBorder.class);

    /** So long is waited for readings on their way to the disk, in milliseconds: as long as their senders wait. */
    private static final long LONGEST_WAIT = 30_000;

    private final ArrivalGate arrivals;
    private final WordStore store;
    private final Consumer<MeasuredBoard> publisher;
    private final Optional<Country> measuredBy;
    private final Predicate<CrossingId> here;
    private final Map<CrossingId, WatchedPort> ports = new HashMap<>();
    private final List<Word> unsaid = new ArrayList<>();
    private final Map<CrossingId, CrossingMeasure> measures = new HashMap<>();
    private long last = Long.MIN_VALUE;

    /** Of a node that measures every crossing. */
    public MeasuredBorder(
            SensorRegister register,
            SensedReadings readings,
            ArrivalGate arrivals,
            WordStore store,
            Consumer<MeasuredBoard> publisher,
            Optional<Country> measuredBy) {
        this(register, readings, arrivals, store, publisher, measuredBy, crossing -> true, List.of());
    }

    /**
     * Nothing is read yet.
     *
     * @param measuredBy whose node this is; nothing where one process serves both countries
     * @param here whether this node measures a crossing, asked anew each minute; of any other it says nothing
     * @param virtual crossings whose readings come from this program, at moments of their own
     */
    public MeasuredBorder(
            SensorRegister register,
            SensedReadings readings,
            ArrivalGate arrivals,
            WordStore store,
            Consumer<MeasuredBoard> publisher,
            Optional<Country> measuredBy,
            Predicate<CrossingId> here,
            List<VirtualArrivals> virtual) {
        this.here = here;
        this.arrivals = arrivals;
        this.store = store;
        this.publisher = publisher;
        this.measuredBy = measuredBy;
        register.crossings()
                .forEach(sensed -> ports.put(
                        sensed.crossing(), new WatchedPort(sensed, readings, store, of(sensed.crossing(), virtual))));
    }

    private static Optional<VirtualArrivals> of(CrossingId crossing, List<VirtualArrivals> all) {
        return all.stream().filter(one -> one.crossing().equals(crossing)).findFirst();
    }

    /**
     * Says and publishes what is known at a minute, and all minutes before it that were not said. A minute that was said is not
     * said again, also when the clock was set back.
     *
     * @param now a whole minute that has begun, milliseconds since 1970-01-01T00:00Z
     * @throws InterruptedException when the server ends; then nothing is published
     */
    public void minute(long now) throws InterruptedException {
        if (now <= last) {
            return;
        }
        if (!arrivals.close(now, LONGEST_WAIT)) {
            LOG.warn("Readings that arrived before {} are still not on disk; they are not measured.", now);
        }
        measures.clear();
        ports.forEach((crossing, port) -> measure(crossing, port, now));
        last = now;
        publish();
    }

    /**
     * Goes on with simulated crossings that were behind at the last minute and whose readings have come since, up to that minute.
     * Does nothing where there are none.
     */
    public void goOn() {
        boolean came = false;
        for (Map.Entry<CrossingId, WatchedPort> one : ports.entrySet()) {
            if (here.test(one.getKey()) && one.getValue().canGoOn(last)) {
                measure(one.getKey(), one.getValue(), last);
                came = true;
            }
        }
        if (came) {
            publish();
        }
    }

    private void measure(CrossingId crossing, WatchedPort port, long now) {
        OptionalLong reach = port.reach(now);
        if (here.test(crossing) && reach.isPresent()) {
            unsaid.addAll(port.until(reach.getAsLong()));
            measures.put(crossing, port.measure(reach.getAsLong(), measuredBy));
        }
    }

    private void publish() {
        store.append(unsaid);
        unsaid.clear();
        publisher.accept(new MeasuredBoard(Instant.ofEpochMilli(last), measures));
    }
}
