package org.garita.simulation.sense;

/**
 * One change of the lane plan as the operator knows it.
 *
 * @param known when the operator learned of it, in microseconds; 0 for what was known at the start
 * @param from when it takes effect, in microseconds
 * @param stage position of the stage in the port
 * @param flows the flows that these lanes serve, one bit a flow
 * @param open how many lanes serve exactly these flows from then on
 */
public record LaneNews(long known, long from, int stage, long flows, int open) {}
