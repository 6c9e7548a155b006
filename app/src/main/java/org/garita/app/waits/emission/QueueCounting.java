package org.garita.app.waits.emission;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.platform.PublishedState;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.MeasuredWaits;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the published board and stores what is in line. What could not be stored is tried again; what a kill takes away is
 * at most a quarter of an hour, which then counts as not heard.
 */
@Component
class QueueCounting implements PublishedState, DisposableBean {
    private final MeasuredWaits waits;
    private final SensorRegister sensors;
    private final QueueStore store;
    private final List<QueueSlice> pending = new ArrayList<>();
    private @Nullable QueueTally tally;
    private long seen = Long.MIN_VALUE;
    private final AtomicLong version = new AtomicLong();

    QueueCounting(MeasuredWaits waits, SensorRegister sensors, QueueStore store) {
        this.waits = waits;
        this.sensors = sensors;
        this.store = store;
    }

    @Override
    public long version() {
        return version.get();
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        long now = waits.version();
        if (now != seen) {
            seen = now;
            count(waits.measured());
        }
    }

    /** Counts a board and stores what is complete. */
    synchronized void count(MeasuredBoard board) {
        if (tally == null) {
            tally = new QueueTally(store.until(), this::spacing);
        }
        pending.addAll(tally.count(board));
        flush();
    }

    private void flush() {
        if (!pending.isEmpty()) {
            store.add(List.copyOf(pending));
            pending.clear();
            version.incrementAndGet();
        }
    }

    private OptionalDouble spacing(CrossingId crossing, String vehicleClass) {
        return sensors.find(crossing).map(SensedCrossing::layout).stream()
                .map(Layout::classes)
                .flatMap(List::stream)
                .filter(one -> one.id().equals(vehicleClass))
                .mapToDouble(Layout.VehicleClass::spacingMetres)
                .findFirst();
    }

    @Override
    public synchronized void destroy() {
        if (tally != null) {
            pending.addAll(tally.rest());
            flush();
        }
    }
}
