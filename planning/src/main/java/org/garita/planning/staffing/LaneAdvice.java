package org.garita.planning.staffing;

import org.garita.planning.replication.Workers;

/** How the lanes that are open anyway should be split among the flows: the same officers in every hour. */
public final class LaneAdvice {
    private static final int EXCHANGES = 200;

    private LaneAdvice() {}

    /**
     * Converts lanes, hour by hour, while that saves waiting.
     *
     * @param current lanes as they are; no hour will have more
     * @param seed any number; the same seed gives the same advice, for any number of threads
     * @param replications of a week by which plans are judged, 1 or more
     */
    public static WeekLanes split(PlannedStage stage, WeekLanes current, long seed, int replications, int threads) {
        try (Workers workers = new Workers(threads)) {
            LaneSearch search = new LaneSearch(stage, current, seed, replications, 1, workers);
            search.staffedBy(current.byHour());
            search.exchange(EXCHANGES);
            return search.plan();
        }
    }
}
