package org.garita.app.scenario.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.app.scenario.change.Change;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stability.Unstable;

/**
 * A worked port with changes, made by an office.
 *
 * @param id random, also its public address once it is published
 * @param office the office to which it belongs
 * @param author account of who made it
 * @param name what the office calls it
 * @param port name of the worked port
 * @param portFile the file of that port as it was when the scenario was made
 * @param changes the changes, in order
 * @param budget how much is run
 * @param methodVersion version of the method of its result, or of now
 * @param state how far it is
 * @param unstable where it falls behind for ever; empty unless the state is {@link State#UNSTABLE}
 * @param created when it was made
 * @param ended when its run ended
 * @param published since when everyone may read it
 * @param deleted since when it is deleted
 */
public record Scenario(
        String id,
        OfficeId office,
        String author,
        String name,
        String port,
        String portFile,
        List<Change> changes,
        Budget budget,
        int methodVersion,
        State state,
        List<Unstable> unstable,
        Instant created,
        Optional<Instant> ended,
        Optional<Instant> published,
        Optional<Instant> deleted) {
    public Scenario {
        changes = List.copyOf(changes);
        unstable = List.copyOf(unstable);
    }

    /** How far a scenario is. */
    public enum State {
        DRAFT,
        QUEUED,
        RUNNING,
        DONE,
        /** Demand exceeds capacity for ever, so there is no figure. */
        UNSTABLE,
        CANCELLED,
        /** The program ended while it ran. */
        INTERRUPTED,
        FAILED;

        /** Whether it waits or runs. */
        public boolean underWay() {
            return this == QUEUED || this == RUNNING;
        }

        /** Whether its changes may still be changed: what has a result stays what it is. */
        public boolean open() {
            return !underWay() && this != DONE;
        }
    }

    /**
     * The port with all changes.
     *
     * @throws org.garita.app.scenario.change.ChangeRefused when the port cannot take one of them
     */
    public Port changed(Port worked) {
        Port port = worked;
        for (Change change : changes) {
            port = change.on(port);
        }
        return port;
    }
}
