package org.garita.simulation.port;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which lane serves which flows, when. A lane that no assignment covers is closed. A lane that changes finishes the
 * vehicle in service first; with a line per lane it also serves those already in its line, whatever their flow.
 *
 * @param assignments in any order; two of them may not cover the same lane at the same slot
 */
public record LanePlan(List<Assignment> assignments) {
    public LanePlan {
        assignments = List.copyOf(assignments);
    }

    /**
     * One lane serves these flows in these slots.
     *
     * @param lane position of the lane in its stage, from 0
     * @param fromSlot first slot of the week, from 0 (Monday 00:00)
     * @param toSlot slot after the last, at most the slots of a week
     * @param flows ids of the flows served
     */
    public record Assignment(int lane, int fromSlot, int toSlot, Set<String> flows) {
        public Assignment {
            flows = Set.copyOf(flows);
        }
    }

    /**
     * Lanes that serve the same flows all week.
     *
     * @param slotsPerWeek slots of the port's week
     * @param flowsOfLane for each lane in order the ids of the flows it serves
     */
    public static LanePlan always(int slotsPerWeek, List<Set<String>> flowsOfLane) {
        return new LanePlan(IntStream.range(0, flowsOfLane.size())
                .mapToObj(lane -> new Assignment(lane, 0, slotsPerWeek, flowsOfLane.get(lane)))
                .toList());
    }
}
