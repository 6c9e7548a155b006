package org.garita.app.waits.advice.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.kernel.place.CrossingId;
import org.garita.planning.advice.LaneChange;

/**
 * An advice that an office took or declined.
 *
 * @param id random
 * @param crossing where
 * @param stage id of the stage
 * @param at when it was decided
 * @param measured the minute of the state on which it rests
 * @param office who decided
 * @param account the person's sign-in name
 * @param taken whether it was taken
 * @param reason why
 * @param words in the office's own words; may be empty
 * @param verdict what the adviser said of it, a name of its verdicts
 * @param changes lanes
 * @param state measured state, as JSON
 * @param vehicleClass the class that was expected to wait beyond its target
 * @param target its target in minutes
 * @param before minutes that the simulator expects an hour later without the change
 * @param after the same with it
 * @param hoursSaved vehicle-hours over target that the simulator saves
 * @param lanesBefore lanes open to the class then; nothing where none were told
 * @param lanesMore lanes that the advice adds to it
 * @param document hash of the target in force
 * @param simulated whether its sensors are virtual
 * @param outcome what was measured later; nothing as long as the hour is not over
 */
public record Decision(
        String id,
        CrossingId crossing,
        String stage,
        Instant at,
        Instant measured,
        String office,
        String account,
        boolean taken,
        Reason reason,
        String words,
        String verdict,
        List<LaneChange> changes,
        String state,
        String vehicleClass,
        double target,
        double before,
        double after,
        double hoursSaved,
        OptionalDouble lanesBefore,
        int lanesMore,
        String document,
        boolean simulated,
        Optional<Outcome> outcome) {
    /** Version of how advice is found. */
    public static final int METHOD = 1;

    public Decision {
        changes = List.copyOf(changes);
    }

    /**
     * What came of it.
     *
     * @param told when it was recorded
     * @param minutes expected wait of the class an hour after the decision, as measured; nothing where no number could be said
     * @param followed whether the lane plan had the advised lanes within twenty minutes; nothing where no plan was heard
     */
    public record Outcome(Instant told, OptionalDouble minutes, Optional<Boolean> followed) {}
}
