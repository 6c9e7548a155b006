package org.garita.app.waits.emission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/** Boards of one crossing with one class, made for tests. */
final class Lines {
    static final CrossingId PHARR = new CrossingId("pharr");
    static final String CARS = "cars-general";

    private Lines() {}

    static MeasuredBoard board(Instant minute, ClassMeasure... classes) {
        return board(minute, minute, classes);
    }

    static MeasuredBoard board(Instant minute, Instant issued, ClassMeasure... classes) {
        return new MeasuredBoard(
                minute, Map.of(PHARR, new CrossingMeasure(PHARR, issued, true, Optional.empty(), List.of(classes))));
    }

    static ClassMeasure waiting(OptionalDouble vehicles) {
        return measure(vehicles, OptionalDouble.empty(), List.of());
    }

    static ClassMeasure measure(OptionalDouble vehicles, OptionalDouble lanes, List<WaitValue> values) {
        return new ClassMeasure(
                CARS,
                Text.same("Cars"),
                new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL),
                Direction.NORTHBOUND,
                vehicles,
                lanes,
                values);
    }

    static WaitValue expected(double middle, double low, double high, boolean atLeast) {
        return new WaitValue(
                0,
                0,
                Quantity.EXPECTED,
                0,
                0,
                new WaitValue.Minutes(middle, low, high),
                atLeast,
                9,
                60,
                Quality.GOOD,
                Method.ANCHORED_LANE_PLAN,
                false);
    }
}
