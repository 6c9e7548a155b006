package org.garita.simulation.sense;

import java.util.List;

/**
 * What all sensors of a port told in one run, and apart from it what really happened. Lists of readings stand in the order
 * of the sensors of the plan, each empty for sensors of another sort.
 *
 * @param sightings readings of each reader, in the order of arrival
 * @param counts counts of each counter, likewise
 * @param queues looks of each camera, likewise
 * @param laneNews the lane plan as the operator came to know it
 * @param truth every vehicle, for scoring only
 * @param scores how each sensor did, for scoring only
 */
public record Observed(
        List<List<Sighting>> sightings,
        List<List<Count>> counts,
        List<List<QueueView>> queues,
        List<LaneNews> laneNews,
        List<Truth> truth,
        List<SensorScore> scores) {
    public Observed {
        sightings = List.copyOf(sightings);
        counts = List.copyOf(counts);
        queues = List.copyOf(queues);
        laneNews = List.copyOf(laneNews);
        truth = List.copyOf(truth);
        scores = List.copyOf(scores);
    }
}
