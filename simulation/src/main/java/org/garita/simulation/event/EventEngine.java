package org.garita.simulation.event;

import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.result.Ledger;

/** The next-event engine; it runs every port that can be compiled. Holds nothing between runs, so any thread may use it. */
public final class EventEngine {
    private EventEngine() {}

    /**
     * Runs one replication and writes what happened into its ledger.
     *
     * @param port the port
     * @param days length of the run from Monday 00:00, 1 to {@link CompiledPort#MOST_DAYS}
     * @param streams random streams of the replication
     * @param ledger a new ledger of the same port and days
     */
    public static void run(CompiledPort port, int days, Streams streams, Ledger ledger) {
        new EventRun(port, days, streams, ledger).run();
    }
}
