package org.garita.app.waits;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.platform.PublishedState;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.waits.node.MeasuresAcross;
import org.garita.app.waits.store.WordStore;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.springframework.stereotype.Component;

/** Holds the board of measured waits and the door to their history; whoever reads the board sees one board whole. */
@Component
public class MeasuredRoom implements MeasuredWaits, MeasuredHistory, PublishedState {
    /** Source of what the minute cycle of this node says. */
    public static final String LIVE = "live";

    private static final int LONGEST_SOURCE = 64;

    private final WordStore store;
    private final AtomicLong version = new AtomicLong();
    private final MeasuresAcross across;
    private MeasuredBoard own; // guarded by this
    private volatile MeasuredBoard board;

    MeasuredRoom(Clock clock, WordStore store, MeasuresAcross across) {
        this.store = store;
        this.across = across;
        this.own = MeasuredBoard.empty(clock.instant());
        this.board = own;
        across.onArrival(this::arrived);
    }

    @Override
    public MeasuredBoard measured() {
        return board;
    }

    @Override
    public long version() {
        return version.get();
    }

    /** Replaces the board by what this node measured, and what the other country's node did. */
    public synchronized void publish(MeasuredBoard next) {
        own = next;
        board = across.with(next);
        version.incrementAndGet();
    }

    /** A word of the other node has come: it is shown at once, and kept as that node's. */
    private void arrived(SensedCrossing sensed, CrossingMeasure measure) {
        publishAgain();
        String source = "node-" + measure.measuredBy().map(Country::slug).orElse("unknown");
        List<WaitValue> values = measure.classes().stream()
                .flatMap(each -> each.values().stream())
                .toList();
        append(measure.crossing(), measure.simulated(), source, sensed.layout(), values);
    }

    private synchronized void publishAgain() {
        publish(own);
    }

    @Override
    public List<SaidWait> history(
            CrossingId crossing, String vehicleClass, Quantity quantity, Instant from, Instant until) {
        return store.history(crossing, vehicleClass, quantity, from, until);
    }

    @Override
    public int append(CrossingId crossing, boolean simulated, String source, Layout layout, List<WaitValue> values) {
        if (source.isBlank() || source.length() > LONGEST_SOURCE || source.equals(LIVE)) {
            throw new IllegalArgumentException(
                    "the source of imported words must be 1 to %d characters and not \"%s\", got \"%s\""
                            .formatted(LONGEST_SOURCE, LIVE, source));
        }
        return store.append(values.stream()
                .map(value -> WordStore.Word.of(crossing, simulated, source, layout, value))
                .toList());
    }
}
