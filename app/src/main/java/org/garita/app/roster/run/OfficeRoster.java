package org.garita.app.roster.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.app.scenario.OfficePorts;
import org.garita.kernel.text.Text;

/**
 * Lanes and shifts of one stage, planned by an office.
 *
 * @param id random
 * @param office the office to which it belongs
 * @param author account of who made it
 * @param name what the office calls it
 * @param port the port as it was when the roster was made
 * @param wish what is to be planned
 * @param methodVersion version of the method of its result, or of now
 * @param state how far it is
 * @param refusal why it cannot be made; empty unless the state is {@link State#REFUSED}
 * @param created when it was made
 * @param adopted since when the office works by it
 * @param deleted since when it is deleted
 */
public record OfficeRoster(
        String id,
        OfficeId office,
        String author,
        String name,
        OfficePorts.Kept port,
        Wish wish,
        int methodVersion,
        State state,
        Optional<Refusal> refusal,
        Instant created,
        Optional<Instant> adopted,
        Optional<Instant> deleted) {
    /** Raised when the roster for an unchanged wish would change. */
    public static final int METHOD = 1;

    /** How far a roster is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        /** It cannot be made, and the reason is told. */
        REFUSED,
        CANCELLED,
        /** The program ended while it was made. */
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

    /**
     * What is to be planned.
     *
     * @param stage id of the stage
     * @param laneHours officer-hours at lanes a week; absent: as many as the hour-by-hour plan
     * @param alsoLaneHours further ones for the front
     * @param shifts a file of the format {@code garita-shifts/1}
     * @param seed any number
     * @param replications repetitions of the search and, apart from them, for the figures
     * @param weeks length of each
     */
    public record Wish(
            String stage,
            Optional<Integer> laneHours,
            List<Integer> alsoLaneHours,
            String shifts,
            long seed,
            int replications,
            int weeks) {
        public Wish {
            alsoLaneHours = List.copyOf(alsoLaneHours);
        }
    }

    /** Message key and values of a refusal. */
    public record Refusal(String key, List<Text> values) {
        public Refusal {
            values = List.copyOf(values);
        }
    }
}
