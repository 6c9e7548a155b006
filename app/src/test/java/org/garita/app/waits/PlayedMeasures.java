package org.garita.app.waits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.jspecify.annotations.Nullable;

/** Measured waits made up for tests: each class of a crossing is put on the board by hand, with a past that waves. */
public final class PlayedMeasures implements MeasuredWaits {
    public static final LaneKind GENERAL = new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL);

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Instant minute;
    private final Map<CrossingId, CrossingMeasure> crossings = new LinkedHashMap<>();
    private boolean hasPast;
    private long version;

    /** Nothing measured as yet, at this minute. */
    public PlayedMeasures(Instant minute) {
        this.minute = minute;
    }

    /** Puts one crossing on the board. */
    public PlayedMeasures with(CrossingId crossing, boolean simulated, ClassMeasure... classes) {
        return with(new CrossingMeasure(crossing, minute, simulated, Optional.empty(), List.of(classes)));
    }

    /** Puts one crossing on the board, measured by a country's node at another minute. */
    public PlayedMeasures with(CrossingId crossing, Country by, Instant issued, ClassMeasure... classes) {
        return with(new CrossingMeasure(crossing, issued, false, Optional.of(by), List.of(classes)));
    }

    private PlayedMeasures with(CrossingMeasure measure) {
        crossings.put(measure.crossing(), measure);
        version++;
        return this;
    }

    /** Gives each class a past: between 20 and 60 minutes were expected. */
    public PlayedMeasures withPast() {
        hasPast = true;
        return this;
    }

    /** A class with these words on it. */
    public static ClassMeasure of(String id, LaneKind lane, Direction direction, WaitValue... values) {
        return new ClassMeasure(
                id,
                new Text("Lane " + id, "Carril " + id),
                lane,
                direction,
                OptionalDouble.of(212.4),
                OptionalDouble.of(6),
                List.of(values));
    }

    /** A word on what somebody who joins now will wait. */
    public WaitValue expected(double middle, double low, double high, Quality quality) {
        return value(Quantity.EXPECTED, minute, minute, new WaitValue.Minutes(middle, low, high), false, quality);
    }

    /** No number, and why. */
    public WaitValue none(Quantity quantity, Quality why) {
        return value(quantity, minute, minute, null, false, why);
    }

    /** A word on those of the last whole quarter of an hour. */
    public WaitValue actual(Quantity quantity, double middle, boolean atLeast) {
        WaitValue.Minutes minutes = new WaitValue.Minutes(middle, middle - 3, middle + 4);
        return value(quantity, minute.minus(QUARTER), minute, minutes, atLeast, Quality.GOOD);
    }

    private WaitValue value(
            Quantity quantity,
            Instant from,
            Instant until,
            WaitValue.@Nullable Minutes minutes,
            boolean atLeast,
            Quality quality) {
        return new WaitValue(
                minute.toEpochMilli(),
                0,
                quantity,
                from.toEpochMilli(),
                until.toEpochMilli(),
                minutes,
                atLeast,
                minutes == null ? 0 : 12,
                minutes == null ? -1 : 240,
                quality,
                minutes == null ? Method.NONE : method(quantity),
                true);
    }

    private static Method method(Quantity quantity) {
        return quantity == Quantity.EXPECTED ? Method.ANCHORED_LANE_PLAN : Method.MEDIAN;
    }

    @Override
    public MeasuredBoard measured() {
        return new MeasuredBoard(minute, crossings);
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public List<SaidWait> history(
            CrossingId crossing, String vehicleClass, Quantity quantity, Instant from, Instant until) {
        List<SaidWait> past = new ArrayList<>();
        if (!hasPast || quantity == Quantity.CROSSING_TIME || quantity == Quantity.AGENCY_TIME) {
            return past;
        }
        Duration step = quantity == Quantity.EXPECTED ? Duration.ofMinutes(1) : QUARTER;
        for (Instant at = from; at.isBefore(until); at = at.plus(step)) {
            double middle = 40 - 20 * Math.cos(at.getEpochSecond() / 3_600.0);
            WaitValue.Minutes minutes = new WaitValue.Minutes(middle, middle * 0.8, middle * 1.25);
            Instant end = quantity == Quantity.EXPECTED ? at : at.plus(step);
            past.add(new SaidWait(value(quantity, at, end, minutes, false, Quality.GOOD), 1, "live", false));
        }
        return past;
    }
}
