package org.garita.app.waits.demonstration.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.garita.app.waits.demonstration.MeasuredMinute;
import org.garita.app.waits.demonstration.SimulatedCrossing;
import org.garita.app.waits.demonstration.SimulatedCrossing.State;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.jspecify.annotations.Nullable;

/** The values of the simulated crossing as JSON; described in docs/guide/formats.md. Minutes have two decimals. */
record SimulatedCrossingFile(
        boolean simulated,
        String note,
        @Nullable String port,
        @Nullable String zone,
        @JsonProperty("as_of") @Nullable Instant asOf,
        @Nullable Double speed,
        boolean stopped,
        List<ClassRow> classes) {
    private static final int HOURS = 12;
    private static final String NOTE =
            "A made-up port under virtual sensors: no figure is about any crossing. true_minutes is known only because it is simulated, and nothing that is measured knows it.";

    /** One vehicle class: what was said last, what was said of each interval, and each minute. */
    record ClassRow(
            String id,
            @JsonProperty("name_en") String nameEn,
            @JsonProperty("name_es") String nameEs,
            @Nullable Value expected,
            @Nullable Value actual,
            List<Value> intervals,
            List<MinuteRow> minutes) {}

    /** One value with everything needed to judge it. */
    record Value(
            String quantity,
            Instant issued,
            Instant from,
            Instant until,
            @Nullable Double minutes,
            @Nullable Double low,
            @Nullable Double high,
            @JsonProperty("at_least") boolean atLeast,
            int sample,
            @JsonProperty("age_seconds") @Nullable Integer ageSeconds,
            String quality,
            String method,
            @JsonProperty("from_first_line") boolean fromFirst) {
        static Value of(WaitValue value) {
            WaitValue.Minutes number = value.minutes();
            return new Value(
                    lower(value.quantity()),
                    Instant.ofEpochMilli(value.issued()),
                    Instant.ofEpochMilli(value.from()),
                    Instant.ofEpochMilli(value.until()),
                    number == null ? null : rounded(number.middle()),
                    number == null ? null : rounded(number.low()),
                    number == null ? null : rounded(number.high()),
                    value.atLeast(),
                    value.sample(),
                    value.ageSeconds() < 0 ? null : value.ageSeconds(),
                    lower(value.quality()),
                    lower(value.method()),
                    value.fromFirst());
        }
    }

    /** One minute: what was expected then, and what the next vehicle to join really waited. */
    record MinuteRow(
            Instant at,
            @Nullable Value expected,
            @JsonProperty("true_minutes") @Nullable Double truth) {}

    /** Before anything was published. */
    static SimulatedCrossingFile starting() {
        return new SimulatedCrossingFile(true, NOTE, null, null, null, null, false, List.of());
    }

    static SimulatedCrossingFile of(SimulatedCrossing crossing) {
        Layout layout = crossing.layout();
        return new SimulatedCrossingFile(
                true,
                NOTE,
                layout.port(),
                layout.zone().getId(),
                crossing.asOf(),
                crossing.speed(),
                crossing.state() == State.STOPPED,
                IntStream.range(0, layout.classes().size())
                        .mapToObj(index -> row(crossing, index))
                        .toList());
    }

    private static ClassRow row(SimulatedCrossing crossing, int index) {
        Layout.VehicleClass of = crossing.layout().classes().get(index);
        List<MeasuredMinute> minutes = crossing.lastHours(HOURS);
        return new ClassRow(
                of.id(),
                of.name().en(),
                of.name().es(),
                value(crossing.latest(index, Quantity.EXPECTED)),
                value(crossing.latest(index, Quantity.ACTUAL_BY_PRIMARY)),
                minutes.stream()
                        .flatMap(minute -> minute.values().stream())
                        .filter(value -> value.vehicleClass() == index && value.quantity() != Quantity.EXPECTED)
                        .map(Value::of)
                        .toList(),
                minutes.stream().map(minute -> minute(minute, index)).toList());
    }

    private static MinuteRow minute(MeasuredMinute minute, int index) {
        OptionalDouble truth = minute.truth().get(index);
        return new MinuteRow(
                Instant.ofEpochMilli(minute.at()),
                value(minute.value(index, Quantity.EXPECTED)),
                truth.isPresent() ? rounded(truth.getAsDouble()) : null);
    }

    private static @Nullable Value value(Optional<WaitValue> value) {
        return value.map(Value::of).orElse(null);
    }

    private static Double rounded(double minutes) {
        return Math.round(minutes * 100) / 100.0;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
