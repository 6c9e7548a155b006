package org.garita.app.scenario.sense.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.app.scenario.OfficePorts;
import org.garita.kernel.text.Text;

/**
 * Virtual sensors over a port, run by an office.
 *
 * @param id random
 * @param office the office to which it belongs
 * @param author account of who made it
 * @param port the port as it was when the run was made
 * @param scenario name of the scenario whose port it is; empty for a worked port
 * @param sensors the file of sensors as it was
 * @param start the Monday with which it begins
 * @param days length, 1 to {@link SenseRuns#MOST_DAYS}
 * @param seed any number
 * @param state how far it is
 * @param refusal why it cannot be made; empty unless the state is {@link State#REFUSED}
 * @param created when it was made
 */
public record OfficeSense(
        String id,
        OfficeId office,
        String author,
        OfficePorts.Kept port,
        Optional<String> scenario,
        SensorsFile sensors,
        LocalDate start,
        int days,
        long seed,
        State state,
        Optional<Refusal> refusal,
        Instant created) {
    /**
     * A file of sensors.
     *
     * @param name as the office calls its own file; empty: the sensors that come with the port
     * @param yaml its text
     */
    public record SensorsFile(Optional<String> name, String yaml) {}

    /** Message key and values of a refusal. */
    public record Refusal(String key, List<Text> values) {
        public Refusal {
            values = List.copyOf(values);
        }
    }

    /** How far a run is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        /** It cannot be made, and the reason is told. */
        REFUSED,
        CANCELLED,
        /** The program ended while it ran. */
        INTERRUPTED,
        FAILED;

        /** Whether it waits or runs. */
        public boolean underWay() {
            return this == QUEUED || this == RUNNING;
        }

        /** Whether it may be run again. */
        public boolean again() {
            return this == CANCELLED || this == INTERRUPTED || this == FAILED;
        }
    }
}
