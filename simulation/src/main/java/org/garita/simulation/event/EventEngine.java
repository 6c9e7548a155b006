package org.garita.simulation.event;

import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.result.Ledger;

/** Runs any port event by event; may be used by several threads at once. */
public final class EventEngine {
    private final CompiledPort port;

    public EventEngine(CompiledPort port) {
        this.port = port;
    }

    /**
     * Runs one replication.
     *
     * @param streams its random streams
     * @param days length from Monday 00:00, 1 to {@link CompiledPort#MOST_DAYS}
     */
    public Ledger run(Streams streams, int days) {
        Ledger ledger = new Ledger(port, days);
        run(streams, days, ledger);
        return ledger;
    }

    /** As {@link #run(Streams, int)}, into a new ledger of the same port and days. */
    public void run(Streams streams, int days, Ledger ledger) {
        run(streams, days, ledger, VehicleListener.NOBODY);
    }

    /** As {@link #run(Streams, int, Ledger)}, with somebody told of every vehicle. */
    public void run(Streams streams, int days, Ledger ledger, VehicleListener listener) {
        new EventRun(port, days, streams, ledger, listener).run();
    }
}
