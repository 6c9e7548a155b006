package org.garita.planning.staffing;

import java.util.Optional;
import org.garita.planning.replication.Workers;
import org.garita.simulation.draw.Streams;

/**
 * How the lanes that are open anyway should be split among the flows: the same officers in every hour.
 *
 * @param lanes the advised split
 * @param comparison with the lanes as they are, in the engine, under arrivals that the search never saw; absent when a line grows
 *     for ever under either
 */
public record LaneAdvice(WeekLanes lanes, Optional<StaffingPlan.Comparison> comparison) {
    private static final int EXCHANGES = 200;

    /**
     * Converts lanes, hour by hour, while that saves waiting.
     *
     * @param current lanes as they are; no hour will have more
     * @param seed any number; the same seed gives the same advice, for any number of threads
     * @param replications of a week by which plans are judged, 1 or more
     */
    public static WeekLanes split(PlannedStage stage, WeekLanes current, long seed, int replications, int threads) {
        try (Workers workers = new Workers(threads)) {
            return split(stage, current, seed, replications, 1, workers);
        }
    }

    private static WeekLanes split(
            PlannedStage stage, WeekLanes current, long seed, int replications, int weeks, Workers workers) {
        LaneSearch search = new LaneSearch(stage, current, r -> new Streams(seed, r), replications, weeks, workers);
        search.staffedBy(current.byHour());
        search.exchange(EXCHANGES);
        return search.plan();
    }

    /** As {@link #split}, with what it saves. */
    public static LaneAdvice judged(
            PlannedStage stage, WeekLanes current, long seed, int replications, int weeks, int threads) {
        try (Workers workers = new Workers(threads)) {
            WeekLanes advised = split(stage, current, seed, replications, weeks, workers);
            Confirmation confirmation = new Confirmation(stage, ~seed, replications, weeks, workers);
            Optional<StaffingPlan.Comparison> comparison =
                    confirmation.run(advised).isEmpty()
                            ? Optional.empty()
                            : Optional.of(confirmation.compare(StaffingPlan.Rule.AS_IT_IS, current, advised));
            return new LaneAdvice(advised, comparison.filter(one -> one.theirs().isPresent()));
        }
    }
}
