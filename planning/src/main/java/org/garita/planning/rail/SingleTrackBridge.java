package org.garita.planning.rail;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.text.Text;

/**
 * A bridge with one track for both directions. Trains of one direction follow each other until a fleet is through, then it is
 * the other direction's turn. A train that is held on the bridge has it alone; trains that only run over it may follow at a
 * headway.
 *
 * @param runMinutes from entering the bridge section to leaving it without a stop, above 0
 * @param steps inspections and crew changes for which trains stand on the bridge
 * @param headwayMinutes least time between two trains that follow each other, above 0
 * @param reversalMinutes from the last train out to the first of the other direction in, 0 or more
 * @param fleet trains of one direction before the other's turn, 1 or more
 * @param hoursPerDay hours of the day in which trains may cross, above 0, at most 24
 */
public record SingleTrackBridge(
        double runMinutes,
        List<Step> steps,
        double headwayMinutes,
        double reversalMinutes,
        int fleet,
        double hoursPerDay) {

    /**
     * Something for which a train is held on the bridge.
     *
     * @param id lower-case words joined by hyphens
     * @param name what people call it
     * @param minutes how long, 0 or more
     * @param directions trains of which directions
     */
    public record Step(String id, Text name, double minutes, Set<Direction> directions) {
        public Step {
            directions = Set.copyOf(directions);
            if (!(minutes >= 0)) {
                throw new IllegalArgumentException(
                        "step '%s' takes %s minutes; it must be 0 or more".formatted(id, minutes));
            }
        }
    }

    /**
     * What one step costs.
     *
     * @param step its id
     * @param trainsPerDay with all steps
     * @param trainsPerDayWithout without this one
     */
    public record Effect(String step, double trainsPerDay, double trainsPerDayWithout) {}

    public SingleTrackBridge {
        steps = List.copyOf(steps);
        if (!(runMinutes > 0) || !(headwayMinutes > 0) || !(reversalMinutes >= 0)) {
            throw new IllegalArgumentException(
                    "run and headway must be above 0 and reversal 0 or more minutes, got %s, %s and %s"
                            .formatted(runMinutes, headwayMinutes, reversalMinutes));
        }
        if (fleet < 1 || !(hoursPerDay > 0 && hoursPerDay <= 24)) {
            throw new IllegalArgumentException("a fleet has 1 train or more and a day up to 24 hours, got %d and %s"
                    .formatted(fleet, hoursPerDay));
        }
    }

    /** Minutes for which trains of a direction are held. */
    public double heldMinutes(Direction direction) {
        return steps.stream()
                .filter(step -> step.directions().contains(direction))
                .mapToDouble(Step::minutes)
                .sum();
    }

    /** Minutes for which one train of a direction occupies the bridge. */
    public double occupancyMinutes(Direction direction) {
        return runMinutes + heldMinutes(direction);
    }

    /** Least minutes from one train to the next of the same direction. */
    public double followingMinutes(Direction direction) {
        return heldMinutes(direction) > 0 ? Math.max(headwayMinutes, occupancyMinutes(direction)) : headwayMinutes;
    }

    /**
     * Trains a day of both directions together when trains always wait at both ends: 2 fleets for each cycle of both directions.
     * With fleets of one and no reversal this is 1,440 minutes by the occupancy.
     */
    public double trainsPerDay() {
        double cycle = Arrays.stream(Direction.values())
                .mapToDouble(direction ->
                        (fleet - 1) * followingMinutes(direction) + occupancyMinutes(direction) + reversalMinutes)
                .sum();
        return hoursPerDay * 60 * 2 * fleet / cycle;
    }

    /** The bridge where one step is done elsewhere or not at all. */
    public SingleTrackBridge without(String step) {
        List<Step> left = steps.stream().filter(s -> !s.id().equals(step)).toList();
        if (left.size() == steps.size()) {
            throw new IllegalArgumentException("no step '%s' on the bridge; it has %s"
                    .formatted(step, steps.stream().map(Step::id).toList()));
        }
        return new SingleTrackBridge(runMinutes, left, headwayMinutes, reversalMinutes, fleet, hoursPerDay);
    }

    /** What each step costs, in the order of the steps. */
    public List<Effect> effects() {
        return steps.stream()
                .map(step ->
                        new Effect(step.id(), trainsPerDay(), without(step.id()).trainsPerDay()))
                .toList();
    }
}
