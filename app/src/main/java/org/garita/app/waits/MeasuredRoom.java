package org.garita.app.waits;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.platform.PublishedState;
import org.garita.app.waits.node.MeasuresAcross;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Quantity;
import org.springframework.stereotype.Component;

/** Holds the board of measured waits; whoever reads it sees one board whole. */
@Component
class MeasuredRoom implements MeasuredWaits, PublishedState {
    private final AtomicLong version = new AtomicLong();
    private final MeasuresAcross across;
    private MeasuredBoard own; // guarded by this
    private volatile MeasuredBoard board;

    MeasuredRoom(Clock clock, MeasuresAcross across) {
        this.across = across;
        this.own = MeasuredBoard.empty(clock.instant());
        this.board = own;
        across.onArrival(this::publishAgain);
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
    synchronized void publish(MeasuredBoard next) {
        own = next;
        board = across.with(next);
        version.incrementAndGet();
    }

    /** A word of the other node has come. */
    private synchronized void publishAgain() {
        publish(own);
    }

    @Override
    public List<SaidWait> history(
            CrossingId crossing, String vehicleClass, Quantity quantity, Instant from, Instant until) {
        return List.of();
    }
}
