package org.garita.measurement.baseline;

import java.time.ZoneId;
import java.util.List;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * What waits at a crossing were over some weeks, by class, direction, weekday and hour.
 *
 * @param zone clock of the crossing, by which weekday and hour are told
 * @param quantity what the figures are about; never two in one baseline
 * @param from first moment, inclusive, milliseconds since 1970
 * @param until end, exclusive
 * @param seed of the resampling: the same values and seed give the same baseline bit for bit, on every machine
 * @param classes each class, in the order given
 */
public record Baseline(ZoneId zone, Quantity quantity, long from, long until, long seed, List<ClassBaseline> classes) {
    /** Version of the method that finds the figures. */
    public static final int METHOD_VERSION = 1;

    /**
     * Fewest days with a number for which there are figures: with fewer, days cannot tell how much days differ. A choice of
     * this project.
     */
    public static final int FEWEST_DAYS = 4;

    public Baseline {
        classes = List.copyOf(classes);
    }

    /**
     * What was said of one class.
     *
     * @param id id of the class in the layout
     * @param lane its mode and lane class
     * @param direction which way it crosses
     * @param values issued values in any order; those of other quantities and times are passed over, and of two for the same
     *     interval that with more journeys counts, otherwise the earlier issued
     */
    public record MeasuredClass(String id, LaneKind lane, Direction direction, List<WaitValue> values) {
        public MeasuredClass {
            values = List.copyOf(values);
        }
    }

    /**
     * The baseline of one class.
     *
     * @param id id of the class in the layout
     * @param lane its mode and lane class
     * @param direction which way it crosses
     * @param cells one for each slot, in the order of the slots
     */
    public record ClassBaseline(String id, LaneKind lane, Direction direction, List<Cell> cells) {
        public ClassBaseline {
            cells = List.copyOf(cells);
        }
    }
}
