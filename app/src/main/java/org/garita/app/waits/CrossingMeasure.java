package org.garita.app.waits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;

/**
 * What is measured at one crossing.
 *
 * @param crossing where
 * @param issued the minute at which it was said; older than the board's where the other country's node measures and its word
 *     has not come yet
 * @param simulated whether its sensors are virtual: every page and file says so beside each number
 * @param measuredBy whose node measured it; nothing where one process serves both countries
 * @param classes each vehicle class that can be measured, in the order of the layout, both directions
 */
public record CrossingMeasure(
        CrossingId crossing,
        Instant issued,
        boolean simulated,
        Optional<Country> measuredBy,
        List<ClassMeasure> classes) {
    public CrossingMeasure {
        classes = List.copyOf(classes);
    }

    /** Classes that use one kind of lane one way; usually one, none where it is not measured. */
    public List<ClassMeasure> of(LaneKind lane, Direction direction) {
        return classes.stream()
                .filter(each -> each.lane().equals(lane) && each.direction() == direction)
                .toList();
    }
}
