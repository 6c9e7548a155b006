package org.garita.app.waits.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.garita.app.waits.ClassMeasure;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.jspecify.annotations.Nullable;

/** One class of a {@link MeasureWord}: its id, and each value with all that it needs to be judged. */
final class ClassWord {
    private ClassWord() {}

    static Map<String, Object> fields(ClassMeasure measure) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", measure.id());
        measure.waiting().ifPresent(waiting -> fields.put("waiting", Double.toString(waiting)));
        measure.lanesOpen().ifPresent(open -> fields.put("lanes_open", Double.toString(open)));
        fields.put(
                "values",
                measure.values().stream()
                        .map(ClassWord::value)
                        .map(Object.class::cast)
                        .toList());
        return fields;
    }

    private static Map<String, Object> value(WaitValue value) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("issued", value.issued());
        fields.put("quantity", value.quantity().name());
        fields.put("from", value.from());
        fields.put("until", value.until());
        WaitValue.Minutes minutes = value.minutes();
        if (minutes != null) {
            fields.put("minutes", Double.toString(minutes.middle()));
            fields.put("low", Double.toString(minutes.low()));
            fields.put("high", Double.toString(minutes.high()));
        }
        fields.put("at_least", value.atLeast());
        fields.put("sample", (long) value.sample());
        fields.put("age_seconds", (long) value.ageSeconds());
        fields.put("quality", value.quality().name());
        fields.put("method", value.method().name());
        fields.put("from_first", value.fromFirst());
        return fields;
    }

    /**
     * Reads a class, by the names of a layout.
     *
     * @throws IllegalArgumentException naming what does not fit
     */
    static ClassMeasure read(Object written, Layout names) {
        Map<?, ?> fields = map(written);
        String id = word(fields, "id");
        int position = names.classIndex(id);
        if (position < 0) {
            throw new IllegalArgumentException("'%s' is no class of the layout here".formatted(id));
        }
        Layout.VehicleClass named = names.classes().get(position);
        List<?> values = fields.get("values") instanceof List<?> list ? list : List.of();
        return new ClassMeasure(
                id,
                named.name(),
                named.kind(),
                named.direction(),
                maybe(fields, "waiting"),
                maybe(fields, "lanes_open"),
                values.stream().map(value -> value(map(value), position)).toList());
    }

    private static WaitValue value(Map<?, ?> fields, int position) {
        return new WaitValue(
                whole(fields, "issued"),
                position,
                Quantity.valueOf(word(fields, "quantity")),
                whole(fields, "from"),
                whole(fields, "until"),
                minutes(fields),
                Boolean.TRUE.equals(fields.get("at_least")),
                Math.toIntExact(whole(fields, "sample")),
                Math.toIntExact(whole(fields, "age_seconds")),
                Quality.valueOf(word(fields, "quality")),
                Method.valueOf(word(fields, "method")),
                Boolean.TRUE.equals(fields.get("from_first")));
    }

    private static WaitValue.@Nullable Minutes minutes(Map<?, ?> fields) {
        return fields.containsKey("minutes")
                ? new WaitValue.Minutes(number(fields, "minutes"), number(fields, "low"), number(fields, "high"))
                : null;
    }

    private static Map<?, ?> map(Object written) {
        if (written instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("'%s' is no object".formatted(written));
    }

    static String word(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof String word) {
            return word;
        }
        throw new IllegalArgumentException("it has no " + name);
    }

    private static long whole(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof Long whole) {
            return whole;
        }
        throw new IllegalArgumentException("it has no number " + name);
    }

    private static OptionalDouble maybe(Map<?, ?> fields, String name) {
        return fields.containsKey(name) ? OptionalDouble.of(number(fields, name)) : OptionalDouble.empty();
    }

    private static double number(Map<?, ?> fields, String name) {
        double number = Double.parseDouble(word(fields, name));
        if (!Double.isFinite(number) || number < 0) {
            throw new IllegalArgumentException("%s must be a number from 0 on, got %s".formatted(name, number));
        }
        return number;
    }
}
