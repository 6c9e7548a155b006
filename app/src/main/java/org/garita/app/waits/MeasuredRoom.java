package org.garita.app.waits;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.platform.PublishedState;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Quantity;
import org.springframework.stereotype.Component;

/** Holds the board of measured waits; whoever reads it sees one board whole. */
@Component
class MeasuredRoom implements MeasuredWaits, PublishedState {
    private final AtomicLong version = new AtomicLong();
    private volatile MeasuredBoard board;

    MeasuredRoom(Clock clock) {
        this.board = MeasuredBoard.empty(clock.instant());
    }

    @Override
    public MeasuredBoard measured() {
        return board;
    }

    @Override
    public long version() {
        return version.get();
    }

    /** Replaces the board. */
    void publish(MeasuredBoard next) {
        board = next;
        version.incrementAndGet();
    }

    @Override
    public List<SaidWait> history(
            CrossingId crossing, String vehicleClass, Quantity quantity, Instant from, Instant until) {
        return List.of();
    }
}
