package org.garita.app.waits.measured;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.garita.app.platform.ConsoleTask;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.waits.store.WordStore;
import org.garita.kernel.place.CrossingId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code waits replay CROSSING DAY [--json]}: measures a past day again and compares it with what was published. */
@Component
class ReplayTask implements ConsoleTask {
    private static final String JSON = "--json";

    private final SensorRegister register;
    private final SensedReadings readings;
    private final WordStore store;

    ReplayTask(SensorRegister register, SensedReadings readings, WordStore store) {
        this.register = register;
        this.readings = readings;
        this.store = store;
    }

    @Override
    public String name() {
        return "waits replay";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException {
        List<String> given =
                arguments.stream().filter(argument -> !argument.equals(JSON)).toList();
        if (given.size() != 2) {
            throw new IllegalArgumentException("waits replay takes a crossing and a day, got " + given + ".");
        }
        SensedCrossing sensed = sensed(given.get(0));
        LocalDate day = day(given.get(1));
        DayReplay replay = DayReplay.of(sensed, readings, store, day);
        out.println(
                arguments.contains(JSON)
                        ? JsonMapper.shared().writeValueAsString(fields(sensed, day, replay))
                        : words(sensed, day, replay));
        return replay.difference().none() ? 0 : 1;
    }

    private SensedCrossing sensed(String id) {
        return register.crossings().stream()
                .filter(sensed -> sensed.crossing().value().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No crossing \"%s\" has registered sensors; these have: %s."
                                .formatted(
                                        id,
                                        register.crossings().stream()
                                                .map(SensedCrossing::crossing)
                                                .map(CrossingId::value)
                                                .collect(Collectors.joining(", ")))));
    }

    private static LocalDate day(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "The day must be written as YYYY-MM-DD, such as 2026-11-24; got \"%s\".".formatted(given), wrong);
        }
    }

    private static String words(SensedCrossing sensed, LocalDate day, DayReplay replay) {
        Difference found = replay.difference();
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "%s %s (%s to %s): %,d words equal, %,d differing, %,d missing, %,d additional.",
                sensed.crossing(),
                day,
                replay.from(),
                replay.until(),
                found.equal(),
                found.differing(),
                found.missing(),
                found.additional()));
        found.largest()
                .forEach(largest -> words.append(String.format(
                        Locale.ROOT,
                        "%n  %-20s %-18s %,6d differ, by at most %.2f min; %,d in quality or method",
                        largest.vehicleClass(),
                        word(largest.quantity()),
                        largest.words(),
                        largest.minutes(),
                        largest.inKind())));
        if (!found.none()) {
            words.append(
                    "%nReadings of devices are kept for two days unless set otherwise: an older day cannot come out equal."
                            .formatted());
        }
        return words.toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> fields(SensedCrossing sensed, LocalDate day, DayReplay replay) {
        Difference found = replay.difference();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("crossing", sensed.crossing().value());
        fields.put("day", day.toString());
        fields.put("from", replay.from().toString());
        fields.put("until", replay.until().toString());
        fields.put("equal", found.equal());
        fields.put("differing", found.differing());
        fields.put("missing", found.missing());
        fields.put("additional", found.additional());
        fields.put("largest", found.largest().stream().map(ReplayTask::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(Difference.Largest largest) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", largest.vehicleClass());
        fields.put("quantity", word(largest.quantity()));
        fields.put("words", largest.words());
        fields.put("minutes", largest.minutes());
        fields.put("quality_or_method", largest.inKind());
        return fields;
    }
}
