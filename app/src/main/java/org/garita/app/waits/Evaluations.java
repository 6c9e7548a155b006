package org.garita.app.waits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.change.Evaluation;

/** The door for whoever asks what a change at a crossing brought, told from the reports that this node stored. */
public interface Evaluations {
    /**
     * Evaluates by the reports of half a year on each side. With few days the verdict is {@code CANNOT_TELL} and says why.
     *
     * @param at when something was changed; if that is not midnight on the crossing's clock, its day is left out
     * @param controls lanes at which nothing was changed; those without stored reports are passed over
     * @return empty when no whole day of reports is stored on one side
     * @throws IllegalArgumentException when there is no such crossing, or the lane is among its controls, or one stands twice
     */
    Optional<Evaluation> reported(ReportedLane lane, Instant at, List<ReportedLane> controls);

    /**
     * A lane kind of a crossing.
     *
     * @param crossing where
     * @param lane which
     */
    record ReportedLane(CrossingId crossing, LaneKind lane) {
        /** Its name in an evaluation, for example {@code san-ysidro:passenger_vehicle_general}. */
        public String name() {
            return crossing.value() + ":" + lane.code();
        }
    }
}
